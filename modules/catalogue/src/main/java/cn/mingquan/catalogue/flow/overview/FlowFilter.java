package cn.mingquan.catalogue.flow.overview;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What narrows the list of flows. */
public class FlowFilter {

    /** Where the flow of a power stands. */
    public enum Standing {
        NONE,
        DRAFT,
        PUBLISHED,
        REDESIGNED,
        /** One of the two gravest levels, and not redesigned (S0-20). */
        OWING
    }

    static final String REDESIGNED = "f.steps_removed + f.steps_added + f.steps_changed > 0";

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("flow")
    private @Nullable Standing flow;

    public FlowFilter() {}

    FlowFilter(@Nullable String words, @Nullable Standing flow) {
        this.words = words;
        this.flow = flow;
    }

    /** @param grave the codes of the two gravest levels of the unit's scale */
    Search search(List<String> grave) {
        var search = new Search()
                .where("p.state <> 'WITHDRAWN'")
                .containing(words, "p.name", "p.code")
                .equal("p.category", category)
                .equal("p.level", level);
        if (flow == null) {
            return search;
        }
        return switch (flow) {
            case NONE -> search.where("f.id is null").where("d.id is null");
            case DRAFT -> search.where("d.id is not null");
            case PUBLISHED -> search.where("f.id is not null");
            case REDESIGNED -> search.where(REDESIGNED);
            case OWING -> search.among("p.level", grave).where("(" + REDESIGNED + ") is not true");
        };
    }
}
