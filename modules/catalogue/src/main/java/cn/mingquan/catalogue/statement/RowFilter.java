package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the rows of a statement. */
public class RowFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("verdict")
    private @Nullable Verdict verdict;

    /** Only rows that nobody has decided. */
    @QueryParam("undecided")
    @DefaultValue("false")
    private boolean undecided;

    /** Only rows without any legal basis. */
    @QueryParam("withoutBasis")
    @DefaultValue("false")
    private boolean withoutBasis;

    Search of(UUID document) {
        var search = new Search()
                .equal("r.document_id", document)
                .containing(words, "r.name", "r.code", "r.exerciser")
                .equal("r.verdict", verdict);
        if (undecided) {
            search.where("r.verdict is null");
        }
        if (withoutBasis) {
            search.where("r.bases = '[]'");
        }
        return search;
    }
}
