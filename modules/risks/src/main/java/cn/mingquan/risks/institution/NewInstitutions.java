package cn.mingquan.risks.institution;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.risks.RiskFigures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Records institutions, whoever asks for it: a plan, or one that is in force already. */
@Dependent
public class NewInstitutions {

    private final Institutions institutions;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    NewInstitutions(Institutions institutions, AuditTrail audit, FigureChanges figures, Clock clock) {
        this.institutions = institutions;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * Plans what a template proposes.
     *
     * @param source what the audit chain keeps of where it came from
     * @return its id
     * @throws Problem naming every field that cannot stand
     */
    public UUID take(SaveInstitution input, Map<String, Object> source) {
        return add(input, "institution.taken", source).id();
    }

    Institution add(SaveInstitution input) {
        return add(input, "institution.added", Map.of());
    }

    private Institution add(SaveInstitution input, String action, Map<String, Object> source) {
        institutions.requireSection(input.sectionId());
        var institution =
                new Institution(input, LocalDate.now(clock), Scopes.actor().name(), clock.instant());
        institutions.add(institution);
        institutions.flush();
        var detail = institution.snapshot();
        detail.putAll(source);
        audit.record(action, "institution", institution.id(), institution.title(), detail);
        figures.changed(RiskFigures.INSTITUTIONS);
        return institution;
    }
}
