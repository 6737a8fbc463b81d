package cn.mingquan.risks.catalogue.submission;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of risk catalogues. */
public class RiskCatalogueFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("state")
    private @Nullable RiskCatalogueState state;

    Search search() {
        return new Search()
                .containing(words, "s.title", "s.receiver", "s.document_no", "s.approval_body", "s.approval_no")
                .equal("s.state", state);
    }
}
