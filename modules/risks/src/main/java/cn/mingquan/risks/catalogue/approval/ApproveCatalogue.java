package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.time.Clocks;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueView;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The unit's body has decided the levels of a catalogue (S2-21).
 *
 * @param body which decided
 * @param documentNo of the minutes or the document
 */
public record ApproveCatalogue(
        @NotBlank(message = "请填写审定机构") @Size(max = 100, message = "审定机构不超过 100 字") String body,
        @NotNull(message = "请填写审定日期") LocalDate approvedOn,
        @Nullable @Size(max = 100, message = "文号不超过 100 字") String documentNo) {

    /** @throws Problem when the day comes before what was decided on, or has not come */
    void judge(RiskCatalogueView catalogue, LocalDate today) {
        var session = catalogue.session();
        var earliest = session == null ? LocalDate.ofInstant(catalogue.madeAt(), Clocks.ZONE) : session.reviewedOn();
        var problem = new Problem(RiskCatalogueProblem.RISK_CATALOGUE_INVALID, "请改正标出的内容。");
        if (approvedOn.isAfter(today)) {
            problem.with("approvedOn", "审定日期不能晚于今天");
        } else if (approvedOn.isBefore(earliest)) {
            problem.with("approvedOn", (session == null ? "审定日期不能早于目录生成日期 " : "审定日期不能早于综合平衡的审核日期 ") + earliest);
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
