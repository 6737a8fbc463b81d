package cn.mingquan.risks.procedure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a round.
 *
 * @param procedure its code
 * @param sectionIds whose holders of posts are asked; none means all of the unit
 * @param names others who are asked, such as those who hold no post on record
 */
public record OpenRound(
        @NotBlank(message = "请填写名称") @Size(max = 100, message = "名称不超过 100 个字") String name,
        @NotBlank(message = "请选择步骤") String procedure,
        @NotNull(message = "请填写开始日期") LocalDate fromOn,
        @NotNull(message = "请填写截止日期") LocalDate dueOn,
        boolean leadersFirst,
        @Nullable @Size(max = 500, message = "科室至多 500 个") List<@NotNull(message = "请选择科室") UUID> sectionIds,
        @Nullable @Size(max = 2_000, message = "另行列入的人员至多 2000 人")
                List<@NotBlank(message = "姓名不能为空") @Size(max = 50, message = "姓名不超过 50 个字") String> names) {}
