package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of statements. */
public class StatementFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("state")
    private @Nullable StatementState state;

    Search search() {
        return new Search()
                .containing(words, "s.title", "s.signer", "s.receiver", "s.document_no")
                .equal("s.state", state);
    }
}
