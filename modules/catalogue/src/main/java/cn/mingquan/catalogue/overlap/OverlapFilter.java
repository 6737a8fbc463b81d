package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.Search;
import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of cases. */
public class OverlapFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("state")
    private @Nullable OverlapState state;

    Search search() {
        return new Search()
                .where("c.body is null")
                .containing(
                        words,
                        "c.title",
                        "c.ruling->>'documentNo'",
                        "(select string_agg(concat_ws(' ', w->>'unit', w->>'name', w->>'code'), ' ')"
                                + " from jsonb_array_elements(c.claims) w)")
                .equal("c.state", state);
    }
}
