package cn.mingquan.risks.grading.queue;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of gradings. */
public class GradingFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("need")
    private @Nullable GradingNeed need;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("state")
    private @Nullable ApprovalState state;

    @QueryParam("sectionId")
    private @Nullable UUID section;

    public GradingFilter() {}

    GradingFilter(@Nullable String words, @Nullable GradingNeed need) {
        this.words = words;
        this.need = need;
    }

    Search conditions(LocalDate today) {
        var search = new Search()
                .where("r.state <> 'WITHDRAWN'")
                .containing(words, "r.description", "r.code", "p.name")
                .equal("r.level", level)
                .equal("r.state", state)
                .with("coalesce(r.section_id, o.section_id, p.section_id) = ?", section);
        if (need == null) {
            return search;
        }
        return switch (need) {
            case UNGRADED -> search.where(GradingQueue.UNGRADED);
            case DUE -> search.with("r.review_on <= ?", today);
            case FORMER_SCHEME -> search.where(GradingQueue.FORMER);
            case OVERRIDDEN -> search.where(GradingQueue.OVERRIDDEN);
            case FOCUS -> search.where(GradingQueue.FOCUS);
            case NOT_LED -> search.where(GradingQueue.NOT_LED);
        };
    }
}
