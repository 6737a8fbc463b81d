package cn.mingquan.catalogue.discretion.search;

import cn.mingquan.catalogue.discretion.tier.TierEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The discretion benchmarks of one power as they are in force on a day.
 *
 * @param items all that are linked to it; those of which none is in force have no version and no tiers
 */
public record PowerDiscretion(LocalDate day, List<InForce> items) {

    /** @param number of the version in force, absent when none is */
    public record InForce(
            UUID id,
            String code,
            String matter,
            @Nullable String lawHeading,
            @Nullable Integer number,
            @Nullable LocalDate validFrom,
            List<TierEntry> tiers) {}
}
