package cn.mingquan.registry.intake;

import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.region.Areas;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.UnitViews;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form is checked as a file of one row, so that both are held to the same rules. */
@Dependent
public class FormCheck {

    /** What was found, by field of the form. */
    public record Checked(Planned planned, List<FieldError> errors, List<String> warnings) {

        /** @throws Problem naming every field in error */
        public Planned accepted() {
            if (errors.isEmpty()) {
                return planned;
            }
            var problem = new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。");
            errors.forEach(error -> problem.with(error.field(), error.reason()));
            throw problem;
        }
    }

    private final DraftCheck check;
    private final JurisdictionCheck jurisdictions;
    private final UnitSheet sheet;
    private final UnitViews views;
    private final Areas areas;

    @Inject
    FormCheck(DraftCheck check, JurisdictionCheck jurisdictions, UnitSheet sheet, UnitViews views, Areas areas) {
        this.check = check;
        this.jurisdictions = jurisdictions;
        this.sheet = sheet;
        this.views = views;
        this.areas = areas;
    }

    /** @param self the unit being edited, or null for a new one */
    public Checked check(UnitRequest request, @Nullable Unit self) {
        var findings = new Findings();
        var roots = areas.roots();
        var draft = new Draft(UnitSheet.NAME, 1, request);
        jurisdictions.check(draft, findings, roots, self);
        var planned = check.check(List.of(draft), findings, roots, self).get(0);
        var existing = planned.existing();
        if (self == null && existing != null && findings.errors() == 0 && !stopped(existing)) {
            findings.error(draft.sheet(), draft.row(), sheetColumn("name").header(), "这个单位已经在平台上");
        }
        return new Checked(planned, errors(findings), warnings(findings));
    }

    /** An onboarding that has failed may be taken further with what the form says, such as another account. */
    private boolean stopped(Unit unit) {
        var step = views.of(unit).onboarding();
        return unit.beingMade() && step != null && step.error() != null;
    }

    private List<FieldError> errors(Findings findings) {
        return findings.list().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> new FieldError(field(finding), finding.reason()))
                .toList();
    }

    private static List<String> warnings(Findings findings) {
        return findings.list().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .map(Finding::reason)
                .toList();
    }

    private String field(Finding finding) {
        return sheet.layout().sheet(UnitSheet.NAME).columns().stream()
                .filter(column -> column.header().equals(finding.column()))
                .map(Column::key)
                .findFirst()
                .orElse("jurisdictions");
    }

    private Column sheetColumn(String key) {
        return sheet.layout().sheet(UnitSheet.NAME).column(key);
    }
}
