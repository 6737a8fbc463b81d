package cn.mingquan.risks.grading;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Grades a risk point.
 *
 * @param scheme the number of the scheme whose factors were shown
 * @param values of the factors that are judged, 1 to 5
 * @param reason needed when the level is not the suggested one
 */
public record GradePoint(
        int scheme,
        @NotNull(message = "请评分") @Size(max = 12, message = "评分因素至多 12 个") Map<String, Integer> values,
        @NotBlank(message = "请选择等级") String level,
        @Nullable @Size(max = 500, message = "理由不超过 500 个字") String reason,
        @NotNull(message = "请选择评估方式") GradingMethod method,
        @NotNull(message = "请选择评定环节") GradingStage stage) {}
