package cn.mingquan.risks.catalogue;

import cn.mingquan.platform.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The session in which levels were balanced across units, and who reviewed the outcome (S0-18).
 *
 * @param name for example 2026 年第一次综合平衡会
 * @param reviewedBy for example 惩防体系建设领导小组
 */
public record ModerationSession(
        @NotBlank(message = "请填写会议名称") @Size(max = 100, message = "会议名称不超过 100 字") String name,
        @NotNull(message = "请填写会议日期") LocalDate heldOn,
        @NotBlank(message = "请填写审核机构") @Size(max = 100, message = "审核机构不超过 100 字") String reviewedBy,
        @NotNull(message = "请填写审核日期") LocalDate reviewedOn) {

    /** @throws Problem naming the days that cannot be */
    public ModerationSession judged(LocalDate today) {
        var problem = new Problem(RiskCatalogueProblem.MODERATION_INVALID, "请改正标出的内容。");
        if (heldOn.isAfter(today)) {
            problem.with("heldOn", "会议日期不能晚于今天");
        }
        if (reviewedOn.isAfter(today)) {
            problem.with("reviewedOn", "审核日期不能晚于今天");
        } else if (reviewedOn.isBefore(heldOn)) {
            problem.with("reviewedOn", "审核日期不能早于会议日期");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return new ModerationSession(name.strip(), heldOn, reviewedBy.strip(), reviewedOn);
    }
}
