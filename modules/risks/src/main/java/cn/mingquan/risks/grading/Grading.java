package cn.mingquan.risks.grading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One grading of a risk point, kept as it was made: the score, what it suggested, and what was chosen (domain.md 4.5).
 *
 * @param scheme the number of the scheme it was scored by
 * @param values by factor code, 1 to 5
 * @param suggested the level that the score came to
 * @param level the level that was chosen
 * @param reason why another one than was suggested
 */
public record Grading(
        int scheme,
        Map<String, Integer> values,
        BigDecimal score,
        String suggested,
        String level,
        @Nullable String reason,
        GradingMethod method,
        GradingStage stage,
        String by,
        LocalDate on) {}
