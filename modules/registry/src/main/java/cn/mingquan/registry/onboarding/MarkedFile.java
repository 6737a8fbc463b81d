package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.MarkedWorkbook;
import cn.mingquan.registry.intake.UnitSheet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;

/** The upload of a batch, given back with what the dry run found marked in it. */
@Dependent
class MarkedFile {

    private final Onboardings onboardings;
    private final UnitSheet sheet;
    private final ImportSlots slots;

    @Inject
    MarkedFile(Onboardings onboardings, UnitSheet sheet, ImportSlots slots) {
        this.onboardings = onboardings;
        this.sheet = sheet;
        this.slots = slots;
    }

    /** @throws Problem when there is no file, or none any more */
    byte[] of(Onboarding batch) {
        return slots.use(() -> marked(batch));
    }

    private byte[] marked(Onboarding batch) {
        var content = onboardings
                .file(batch.id())
                .orElseThrow(
                        () -> new Problem(OnboardingProblem.ONBOARDING_ALREADY_CONFIRMED, "上传的文件只保留到确认为止；问题清单仍可下载。"));
        var findings = OnboardingView.problems(batch).stream()
                .map(problem -> problem.finding(UnitSheet.NAME))
                .toList();
        var out = new ByteArrayOutputStream();
        MarkedWorkbook.write(content, sheet.layout(), findings, out);
        return out.toByteArray();
    }
}
