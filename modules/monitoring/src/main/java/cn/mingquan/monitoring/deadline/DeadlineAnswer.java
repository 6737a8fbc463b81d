package cn.mingquan.monitoring.deadline;

import cn.mingquan.monitoring.clock.CountStep;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a deadline ends, and how that was counted.
 *
 * @param due the last instant in time; of terms in days the end of a day. Absent while suspended
 * @param calendarVersion of the work calendar it was counted by
 * @param provisional whether it touches a year whose days off are not official
 */
public record DeadlineAnswer(
        @Nullable LocalDateTime due, List<CountStep> steps, long calendarVersion, boolean provisional) {}
