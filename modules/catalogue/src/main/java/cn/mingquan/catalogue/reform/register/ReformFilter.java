package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.reform.FocusDomain;
import cn.mingquan.catalogue.reform.HandlingMode;
import cn.mingquan.catalogue.reform.ReformAction;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What narrows the list of powers in reform. */
public class ReformFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("action")
    private @Nullable ReformAction action;

    @QueryParam("mode")
    private @Nullable HandlingMode mode;

    @QueryParam("focus")
    private @Nullable FocusDomain focus;

    @QueryParam("state")
    private @Nullable ReformState state;

    public ReformFilter() {}

    ReformFilter(@Nullable ReformAction action, @Nullable ReformState state) {
        this.action = action;
        this.state = state;
    }

    /** Everything but the action, for the counts by action. */
    Search base(LocalDate today) {
        var search = new Search()
                .containing(words, "p.name", "p.code")
                .equal("p.handling ->> 'mode'", mode)
                .equal("p.handling ->> 'focus'", focus);
        if (state == ReformState.OVERDUE) {
            return search.with(state.condition(), today);
        }
        return state == null ? search : search.where(state.condition());
    }

    Search all(LocalDate today) {
        return base(today).equal(ReformSearch.ACTION, action);
    }
}
