package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of statements. */
public class StatementFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("state")
    private @Nullable StatementState state;

    /** Only those that were issued. */
    @QueryParam("issued")
    @DefaultValue("false")
    private boolean issued;

    Search search() {
        var search = new Search()
                .containing(words, "s.title", "s.signer", "s.receiver", "s.document_no", "s.issue_no")
                .equal("s.state", state);
        return issued ? search.where("s.issued_on is not null") : search;
    }
}
