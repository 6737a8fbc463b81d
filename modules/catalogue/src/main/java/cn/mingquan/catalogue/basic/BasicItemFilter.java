package cn.mingquan.catalogue.basic;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the basic catalogue. */
public class BasicItemFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("sectorLine")
    private @Nullable String sectorLine;

    @QueryParam("state")
    private @Nullable BasicItemState state;

    public BasicItemFilter() {}

    BasicItemFilter(@Nullable String words, @Nullable BasicItemState state) {
        this.words = words;
        this.state = state;
    }

    Search search() {
        return new Search()
                .containing(words, "b.name", "b.code")
                .equal("b.category", category)
                .equal("b.sector_line", sectorLine)
                .equal("b.state", state);
    }
}
