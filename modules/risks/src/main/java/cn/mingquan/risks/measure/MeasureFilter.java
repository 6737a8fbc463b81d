package cn.mingquan.risks.measure;

import cn.mingquan.catalogue.Search;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of measures. */
public class MeasureFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("need")
    private @Nullable MeasureNeed need;

    @QueryParam("mechanism")
    private @Nullable Mechanism mechanism;

    @QueryParam("type")
    private @Nullable MeasureType type;

    @QueryParam("phase")
    private @Nullable Phase phase;

    @QueryParam("cause")
    private @Nullable RiskCause cause;

    @QueryParam("sectionId")
    private @Nullable UUID section;

    public MeasureFilter() {}

    MeasureFilter(@Nullable String words, @Nullable MeasureNeed need) {
        this.words = words;
        this.need = need;
    }

    Search conditions(LocalDate today) {
        var search = new Search()
                .where("r.state <> 'WITHDRAWN'")
                .containing(words, "m.text", "r.description", "p.name", "coalesce(m.owner_name, r.owner_name)")
                .equal("m.mechanism", mechanism)
                .equal("m.type", type)
                .equal("coalesce(m.phase, r.phase)", phase)
                .equal("r.cause", cause)
                .with("coalesce(r.section_id, o.section_id, p.section_id) = ?", section);
        return need == null ? search : need.narrow(search, today);
    }
}
