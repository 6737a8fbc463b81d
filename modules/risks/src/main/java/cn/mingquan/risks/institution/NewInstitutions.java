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
import java.util.TreeMap;
import java.util.UUID;

/** Records institutions, whoever asks for it: a plan, or one that is in force already. */
@Dependent
public class NewInstitutions {

    private static final String KIND = "institution";

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
        var institution = added(input);
        var detail = new TreeMap<>(source);
        // what it says stands in the template's version, which is kept
        detail.put("dueOn", String.valueOf(input.dueOn()));
        audit.record("institution.taken", KIND, institution.id(), institution.title(), detail);
        return institution.id();
    }

    Institution add(SaveInstitution input) {
        var institution = added(input);
        audit.record("institution.added", KIND, institution.id(), institution.title(), institution.snapshot());
        return institution;
    }

    private Institution added(SaveInstitution input) {
        institutions.requireSection(input.sectionId());
        var institution =
                new Institution(input, LocalDate.now(clock), Scopes.actor().name(), clock.instant());
        institutions.add(institution);
        institutions.flush();
        figures.changed(RiskFigures.INSTITUTIONS);
        return institution;
    }
}
