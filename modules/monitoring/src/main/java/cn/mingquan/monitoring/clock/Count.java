package cn.mingquan.monitoring.clock;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A term that was counted.
 *
 * @param due the last instant that is in time; of terms in days the last second of a day. Absent while suspended
 * @param steps how it came about, in order
 */
public record Count(@Nullable LocalDateTime due, List<CountStep> steps) {}
