package cn.mingquan.catalogue.discretion.search;

import cn.mingquan.catalogue.discretion.tier.VersionView;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A discretion benchmark in a list, as its newest version says.
 *
 * @param number of the newest version
 * @param inForce number of the version in force today, if any
 * @param validFrom of the newest version
 * @param tiers how many it has
 * @param toCheck how many of them lack text or bounds, or have bounds that nobody has confirmed
 */
public record StandardRow(
        UUID id,
        String code,
        String matter,
        @Nullable String lawHeading,
        @Nullable UUID powerId,
        @Nullable String powerName,
        int number,
        VersionView.VersionState state,
        @Nullable Integer inForce,
        @Nullable LocalDate validFrom,
        int tiers,
        int toCheck,
        long version,
        boolean demo) {}
