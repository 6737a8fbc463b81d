package cn.mingquan.risks.monitoring;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a level of the unit's own scale, and how it is kept.
 *
 * @param standard whether it is the standard one, which the unit has not changed
 * @param points approved risk points of the level
 * @param lastOn the day of its last round of checks
 * @param nextOn by when all are to be checked again, by the period: from the last round, or from the first approval
 * @param nextOverdue whether that day has passed
 * @param openChecks checks without a result
 * @param overdueChecks those of them whose day has passed
 */
public record MonitoringPlanView(
        String level,
        String label,
        String colour,
        int severity,
        MonitoringMode mode,
        @Nullable Integer periodMonths,
        @Nullable Integer samplePercent,
        List<Watcher> watchers,
        boolean standard,
        long points,
        @Nullable LocalDate lastOn,
        @Nullable LocalDate nextOn,
        boolean nextOverdue,
        long openChecks,
        long overdueChecks,
        long version) {

    public MonitoringPlan plan() {
        return new MonitoringPlan(mode, periodMonths, samplePercent, watchers);
    }
}
