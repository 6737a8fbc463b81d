package cn.mingquan.catalogue.search;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.classification.Classification;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of powers. */
public class PowerFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("state")
    private @Nullable ApprovalState state;

    @QueryParam("holderLayer")
    private @Nullable HolderLayer holderLayer;

    @QueryParam("direction")
    private @Nullable Direction direction;

    @QueryParam("section")
    private @Nullable UUID section;

    /** True for public services only, false for powers only. */
    @QueryParam("service")
    private @Nullable Boolean service;

    @QueryParam("withoutBasis")
    @DefaultValue("false")
    private boolean withoutBasis;

    @QueryParam("withoutContent")
    @DefaultValue("false")
    private boolean withoutContent;

    @QueryParam("withoutRisk")
    @DefaultValue("false")
    private boolean withoutRisk;

    /** Only those whose category is not what the law calls them (S4-08). */
    @QueryParam("doubtful")
    @DefaultValue("false")
    private boolean doubtful;

    /** True for those that the examining body has confirmed, false for those it has not. */
    @QueryParam("confirmed")
    private @Nullable Boolean confirmed;

    /** True for those that the examining body has ordered to stop, false for the others. */
    @QueryParam("stopped")
    private @Nullable Boolean stopped;

    /** POWER, MONEY, PEOPLE or PROJECT (S0-43). */
    @QueryParam("focus")
    private @Nullable String focus;

    /** Only those of which it is not said who exercises them, towards whom, and who supervises (S3-28). */
    @QueryParam("unclear")
    @DefaultValue("false")
    private boolean unclear;

    public PowerFilter() {}

    public PowerFilter(@Nullable String words, @Nullable String category, @Nullable ApprovalState state) {
        this.words = words;
        this.category = category;
        this.state = state;
    }

    /** Only public services, or only powers. */
    public static PowerFilter ofServices(boolean services) {
        var filter = new PowerFilter();
        filter.service = services;
        return filter;
    }

    /** Only powers that no risk point stands for, and of which nobody has signed that they have none. */
    public static PowerFilter withoutRisk() {
        var filter = new PowerFilter();
        filter.withoutRisk = true;
        return filter;
    }

    /** Only those of which it is not said who exercises them, towards whom, and who supervises. */
    public static PowerFilter unclear() {
        var filter = new PowerFilter();
        filter.unclear = true;
        return filter;
    }

    /** Only those whose category is not what the law calls them. */
    public static PowerFilter doubtful() {
        var filter = new PowerFilter();
        filter.doubtful = true;
        return filter;
    }

    /**
     * Everything but the state.
     *
     * @param risks gives the risk points of the power {@code p.id}
     * @param noneSigned gives a row if somebody has signed that it has none
     */
    Search base(String risks, String noneSigned) {
        var search = new Search()
                .containing(words, "p.name", "p.code", "p.content", "p.exerciser")
                .equal("p.category", category)
                .equal("p.holder_layer", holderLayer)
                .equal("p.direction", direction)
                .equal("p.section_id", section)
                .equal("p.handling ->> 'focus'", focus)
                .having("c.national_code", PowerCategories.PUBLIC_SERVICE, service);
        if (confirmed != null) {
            search.where(confirmed ? "p.confirmed_no is not null" : "p.confirmed_no is null");
        }
        if (stopped != null) {
            search.where(stopped ? "p.stopped_on is not null" : "p.stopped_on is null");
        }
        if (withoutBasis) {
            owing(search).missing("select 1 from legal_basis b where b.power_id = p.id");
        }
        if (withoutContent) {
            owing(search).where("p.content is null");
        }
        if (unclear) {
            owing(search).where("(p.exerciser is null or p.counterparty is null or p.supervisor is null)");
        }
        if (doubtful) {
            search.where("p.state <> 'WITHDRAWN'").where(Classification.DOUBTFUL);
        }
        if (withoutRisk) {
            owing(search).missing(risks).missing(noneSigned);
        }
        return search;
    }

    /** What is withdrawn, or a service and no power, owes neither basis nor risk points. */
    private static Search owing(Search search) {
        return search.where("p.state <> 'WITHDRAWN'")
                .where("c.national_code is distinct from '" + PowerCategories.PUBLIC_SERVICE + "'");
    }

    Search all(String risks, String noneSigned) {
        return base(risks, noneSigned).equal("p.state", state);
    }
}
