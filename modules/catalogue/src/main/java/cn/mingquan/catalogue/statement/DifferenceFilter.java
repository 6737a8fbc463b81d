package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which version is compared with, and what narrows the differences. */
public class DifferenceFilter {

    /** The earlier version; left out, the one that was made before. */
    @QueryParam("from")
    private @Nullable UUID from;

    @QueryParam("q")
    private @Nullable String words;

    /** Left out, everything that differs. */
    @QueryParam("kind")
    private RowDifference.@Nullable Kind kind;

    public @Nullable UUID from() {
        return from;
    }

    Search search() {
        var search = new Search()
                .containing(words, "d.before_name", "d.after_name", "d.before_code", "d.after_code")
                .equal("d.kind", kind);
        return kind == null ? search.where("d.kind <> 'SAME'") : search;
    }
}
