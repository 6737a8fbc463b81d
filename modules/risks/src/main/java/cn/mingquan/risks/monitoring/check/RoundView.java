package cn.mingquan.risks.monitoring.check;

import cn.mingquan.risks.monitoring.MonitoringMode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of checks.
 *
 * @param population approved points of the level on its day
 * @param samplePercent the share that was drawn; nothing where all were taken
 * @param algorithm how was drawn
 * @param seed from which the draw can be repeated
 * @param checks how many points are checked
 * @param done how many have a result
 * @param problems how many of these found a problem
 * @param overdue how many have none, and their day has passed
 */
public record RoundView(
        UUID id,
        String level,
        String levelLabel,
        String colour,
        MonitoringMode mode,
        LocalDate startedOn,
        String startedBy,
        LocalDate dueOn,
        int population,
        @Nullable Integer samplePercent,
        @Nullable String algorithm,
        @Nullable String seed,
        long checks,
        long done,
        long problems,
        long overdue) {}
