package cn.mingquan.risks.practice.promotion;

import cn.mingquan.catalogue.Search;
import cn.mingquan.risks.practice.PracticeState;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of offered practices. */
public class OfferedFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("state")
    private @Nullable PracticeState state;

    /** The template of the offering unit. */
    @QueryParam("template")
    private @Nullable String template;

    Search search() {
        return new Search()
                .containing(words, "u.name", "p.content ->> 'description'", "p.effect")
                .equal("p.state", state)
                .equal("u.template_code", template);
    }
}
