package cn.mingquan.risks.monitoring.register;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the catalogue. */
public class MonitoredPowerFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("gap")
    private @Nullable MonitoringGap gap;

    public MonitoredPowerFilter() {}

    MonitoredPowerFilter(@Nullable String words, @Nullable String level, @Nullable MonitoringGap gap) {
        this.words = words;
        this.level = level;
        this.gap = gap;
    }

    Search conditions() {
        var search = new Search()
                .containing(words, "m.name", "m.code", "m.exerciser", "m.confirmed_no")
                .equal("m.category", category)
                .equal("m.level", level);
        return gap == null ? search : search.where(gap.condition());
    }
}
