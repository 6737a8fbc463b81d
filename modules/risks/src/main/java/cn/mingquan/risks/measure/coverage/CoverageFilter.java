package cn.mingquan.risks.measure.coverage;

import cn.mingquan.catalogue.Search;
import cn.mingquan.risks.point.Phase;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of powers. */
public class CoverageFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("missing")
    private @Nullable Phase missing;

    @QueryParam("gaps")
    @DefaultValue("false")
    private boolean gaps;

    public CoverageFilter() {}

    CoverageFilter(@Nullable Phase missing, boolean gaps) {
        this.missing = missing;
        this.gaps = gaps;
    }

    Search conditions() {
        var search = new Search()
                .containing(words, "v.name", "v.code")
                .equal("v.category", category)
                .equal("v.level", level);
        if (missing != null) {
            search.where(column(missing) + " = 0");
        }
        return gaps ? search.where("not (" + PhaseCoverage.COVERED + ")") : search;
    }

    private static String column(Phase phase) {
        return switch (phase) {
            case BEFORE -> "v.before";
            case DURING -> "v.during";
            case AFTER -> "v.after";
        };
    }
}
