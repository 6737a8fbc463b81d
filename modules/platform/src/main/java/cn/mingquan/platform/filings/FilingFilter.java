package cn.mingquan.platform.filings;

import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.post.FilingState;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows a list of filings. */
public class FilingFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("state")
    private @Nullable FilingState state;

    @QueryParam("overdue")
    @DefaultValue("false")
    private boolean overdue;

    public FilingFilter() {}

    public FilingFilter(@Nullable String words, @Nullable FilingState state, boolean overdue) {
        this.words = words;
        this.state = state;
        this.overdue = overdue;
    }

    @Nullable
    String pattern() {
        return SearchWords.pattern(words);
    }

    @Nullable
    String kind() {
        return kind == null || kind.isBlank() ? null : kind;
    }

    @Nullable
    String state() {
        return state == null ? null : state.name();
    }

    boolean overdue() {
        return overdue;
    }
}
