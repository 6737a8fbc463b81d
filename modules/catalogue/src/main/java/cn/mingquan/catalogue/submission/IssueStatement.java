package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.submission.Approval.Act;
import cn.mingquan.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Issues an examined statement as the unit's catalogue of powers (正式下发, S0-12).
 *
 * @param documentNo of the document by which it is issued
 * @param issuedOn the day of that document
 * @param approvals in the order of the meetings
 */
public record IssueStatement(
        @NotBlank(message = "请填写下发文号") @Size(max = 100, message = "文号不超过 100 字") String documentNo,
        @NotNull(message = "请填写下发日期") LocalDate issuedOn,
        @NotEmpty(message = "请填写审批机构") @Size(max = 5, message = "审批机构不超过 5 个")
                List<@Valid @NotNull Approval> approvals) {

    /** @throws Problem naming the fields, when the days do not follow each other or no body has decided */
    void judge(LocalDate madeOn, LocalDate today) {
        var problem = new Problem(StatementProblem.ISSUE_INVALID, "下发信息填写有误，请按提示改正。");
        if (issuedOn.isAfter(today)) {
            problem.with("issuedOn", "下发日期不能晚于今天");
        }
        if (issuedOn.isBefore(madeOn)) {
            problem.with("issuedOn", "下发日期不能早于这一版的生成日期 " + madeOn);
        }
        for (var i = 0; i < approvals.size(); i++) {
            if (approvals.get(i).on().isAfter(issuedOn)) {
                problem.with("approvals[" + i + "].on", "会议日期不能晚于下发日期");
            }
        }
        if (approvals.stream().noneMatch(approval -> approval.act() == Act.DECIDED)) {
            problem.with("approvals", "至少要有一个机构作出决定");
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
    }
}
