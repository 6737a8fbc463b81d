package cn.mingquan.catalogue.law;

import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.basis.BasisType;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of laws. */
public class LawFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("type")
    private @Nullable BasisType type;

    @QueryParam("state")
    private @Nullable LawState state;

    public LawFilter() {}

    LawFilter(@Nullable String words, @Nullable LawState state) {
        this.words = words;
        this.state = state;
    }

    Search conditions() {
        var search = new Search().containing(words, "l.title").with(Laws.TYPES + "[l.rank] = ?", type);
        return state == null ? search : search.where(state.condition());
    }
}
