package cn.mingquan.risks.monitoring.check;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The check of a risk point.
 *
 * @param riskPointId nothing when the point, a draft again, was deleted since
 * @param code as it was on the day of the round, like the description
 * @param finding which problem was found
 */
public record CheckRow(
        UUID id,
        UUID roundId,
        String levelLabel,
        String colour,
        int seq,
        @Nullable UUID riskPointId,
        String code,
        String description,
        String checker,
        LocalDate dueOn,
        boolean overdue,
        @Nullable CheckResult result,
        @Nullable String finding,
        @Nullable LocalDate checkedOn,
        @Nullable String recordedBy,
        long version) {}
