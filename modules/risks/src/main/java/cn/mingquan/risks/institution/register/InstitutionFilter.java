package cn.mingquan.risks.institution.register;

import cn.mingquan.catalogue.Search;
import cn.mingquan.risks.institution.InstitutionKind;
import cn.mingquan.risks.institution.InstitutionPhase;
import cn.mingquan.risks.institution.InstitutionState;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of institutions. */
public class InstitutionFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("phase")
    private @Nullable InstitutionPhase phase;

    @QueryParam("kind")
    private @Nullable InstitutionKind kind;

    @QueryParam("state")
    private @Nullable InstitutionState state;

    @QueryParam("overdue")
    @DefaultValue("false")
    private boolean overdue;

    /** In force although the last day that it names has passed. */
    @QueryParam("expired")
    @DefaultValue("false")
    private boolean expired;

    @QueryParam("riskPointId")
    private @Nullable UUID riskPoint;

    @QueryParam("powerId")
    private @Nullable UUID power;

    public InstitutionFilter() {}

    InstitutionFilter(
            @Nullable String words,
            @Nullable InstitutionPhase phase,
            @Nullable InstitutionState state,
            boolean overdue,
            @Nullable UUID riskPoint) {
        this.words = words;
        this.phase = phase;
        this.state = state;
        this.overdue = overdue;
        this.riskPoint = riskPoint;
    }

    Search conditions(LocalDate today) {
        return new Search()
                .containing(words, "i.title", "i.document_no", "i.issuer", "i.summary", "i.owner_name")
                .equal("i.phase", phase)
                .equal("i.kind", kind)
                .equal("i.state", state)
                .with("i.state = 'PLANNED' and i.due_on < ?", overdue ? today : null)
                .with("i.state = 'IN_FORCE' and i.valid_until < ?", expired ? today : null)
                .with(
                        "exists (select 1 from institution_link k where k.institution_id = i.id and k.risk_point_id = ?)",
                        riskPoint)
                .with(
                        "exists (select 1 from institution_link k where k.institution_id = i.id and k.power_id = ?)",
                        power);
    }
}
