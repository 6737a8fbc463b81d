package cn.mingquan.catalogue.discretion;

import cn.mingquan.catalogue.discretion.tier.VersionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A standard: its newest version in full, the others by their dates.
 *
 * @param inForce number of the version in force today, if any
 * @param newest the draft, or the version published last
 * @param versions all of them, newest first
 */
public record StandardView(
        UUID id,
        String code,
        @Nullable UUID powerId,
        @Nullable String powerName,
        @Nullable Integer inForce,
        boolean demo,
        VersionView newest,
        List<VersionLine> versions,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /**
     * A version by its dates.
     *
     * @param validTo the last day on which it is in force; null while no later version has been published
     */
    public record VersionLine(
            int number,
            VersionView.VersionState state,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Instant publishedAt,
            @Nullable String publishedBy,
            int tiers) {}
}
