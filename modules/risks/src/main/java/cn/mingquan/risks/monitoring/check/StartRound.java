package cn.mingquan.risks.monitoring.check;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Starts a round of checks of a level, in the way of its plan: drawn by lot, or all of its points.
 *
 * @param checkers who checks; with several, the checks go to them in turn
 * @param dueOn by when the checks are to be done
 */
public record StartRound(
        @NotBlank(message = "请选择风险等级") String level,
        @NotNull(message = "请填写检查人") @Size(min = 1, max = 50, message = "检查人至少 1 个，至多 50 个")
                List<@NotBlank(message = "请填写检查人") @Size(max = 100, message = "检查人不超过 100 个字") String> checkers,
        @NotNull(message = "请填写完成期限") LocalDate dueOn) {}
