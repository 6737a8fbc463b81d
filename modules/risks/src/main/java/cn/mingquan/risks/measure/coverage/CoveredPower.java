package cn.mingquan.risks.measure.coverage;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power that is exercised, with the measures against its risks.
 *
 * @param points its risk points that stand
 * @param before measures that take effect before it is exercised
 * @param unsaid measures of which neither they nor their points say when
 */
public record CoveredPower(
        UUID id,
        String code,
        String name,
        @Nullable String categoryLabel,
        @Nullable String levelLabel,
        @Nullable String colour,
        long points,
        long before,
        long during,
        long after,
        long unsaid) {}
