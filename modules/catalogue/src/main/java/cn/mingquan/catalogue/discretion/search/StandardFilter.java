package cn.mingquan.catalogue.discretion.search;

import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.discretion.tier.VersionView;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of discretion benchmarks. */
public class StandardFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("law")
    private @Nullable String law;

    @QueryParam("powerId")
    private @Nullable UUID powerId;

    /** True for those that elaborate a power, false for those that none is named for yet. */
    @QueryParam("linked")
    private @Nullable Boolean linked;

    /** Of the newest version. */
    @QueryParam("state")
    private VersionView.@Nullable VersionState state;

    /** Only those with a tier that lacks text or bounds, or whose bounds nobody has confirmed. */
    @QueryParam("toCheck")
    @DefaultValue("false")
    private boolean toCheck;

    public StandardFilter() {}

    public StandardFilter(@Nullable String words, @Nullable String law, VersionView.@Nullable VersionState state) {
        this.words = words;
        this.law = law;
        this.state = state;
    }

    /** Only those linked to a power, or only those that are not. */
    public static StandardFilter linked(boolean linked) {
        var filter = new StandardFilter();
        filter.linked = linked;
        return filter;
    }

    /** Only those of a power. */
    public static StandardFilter of(UUID power) {
        var filter = new StandardFilter();
        filter.powerId = power;
        return filter;
    }

    /** Only those somebody has to look at. */
    public static StandardFilter toCheck() {
        var filter = new StandardFilter();
        filter.toCheck = true;
        return filter;
    }

    /** Everything but the state. */
    Search base() {
        var search = new Search()
                .containing(
                        words,
                        "v.matter",
                        "s.code",
                        "v.legal_basis",
                        "(select string_agg(t.circumstance, ' ') from discretion_tier t where t.version_id = v.id)")
                .equal("v.law_heading", law)
                .equal("s.power_id", powerId);
        if (linked != null) {
            search.where(linked ? "s.power_id is not null" : "s.power_id is null");
        }
        if (toCheck) {
            search.where("(" + StandardSearch.TO_CHECK + ") > 0");
        }
        return search;
    }

    Search all() {
        return base().equal("v.state", state == null ? null : state.name());
    }
}
