package cn.mingquan.risks.grading.scheme;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * From which score on a level is suggested, and how long a grading of it holds.
 *
 * @param level a code of the unit's own scale (S2-20: as many as it has)
 * @param from between 1 and 5; null for the mildest level, which takes the rest
 * @param reviewMonths after so many months the point is graded anew (S4-27)
 */
public record LevelRule(
        @NotBlank(message = "请选择等级") String level,
        @Nullable BigDecimal from,
        @Min(value = 1, message = "复评周期至少 1 个月") @Max(value = 60, message = "复评周期至多 60 个月") int reviewMonths) {}
