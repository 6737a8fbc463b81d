package cn.mingquan.risks.monitoring.register;

import cn.mingquan.risks.monitoring.MonitoringMode;
import cn.mingquan.risks.monitoring.Watcher;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An approved power that is exercised, and how it is monitored (S0-14).
 *
 * @param confirmedNo under which number the examining body has confirmed it
 * @param issueNo the document by which the catalogue that holds it was issued last
 * @param points its approved risk points
 * @param noRisk whether it was searched and somebody has signed that it has no risk
 * @param level the power's own level, or that of its gravest point; null when it has neither
 * @param ownLevel whether the level is the power's own
 * @param mode how powers of the level are monitored; null without a level
 * @param watchers who monitors them
 * @param flowPublishedOn since when its flow is published
 * @param lastCheckedOn the last check of one of its points that has a result
 */
public record MonitoredPower(
        UUID id,
        String code,
        String name,
        @Nullable String categoryLabel,
        @Nullable String exerciser,
        @Nullable String confirmedNo,
        @Nullable String issueNo,
        long points,
        boolean noRisk,
        @Nullable String level,
        @Nullable String levelLabel,
        @Nullable String colour,
        boolean ownLevel,
        @Nullable MonitoringMode mode,
        List<Watcher> watchers,
        @Nullable LocalDate flowPublishedOn,
        @Nullable LocalDate lastCheckedOn) {}
