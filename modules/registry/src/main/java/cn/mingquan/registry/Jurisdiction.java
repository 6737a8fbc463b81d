package cn.mingquan.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an overseeing body oversees from one day to another: a part of the tree (块), a line in it (条), or a list of
 * units (口).
 *
 * @param node {@code r:} and a region code for a part of the tree or a line in it, {@code j:} and the id for a list
 * @param label in Chinese, e.g. 河北省 · 卫生健康条线
 * @param validTo the first day on which it no longer holds, or null
 */
public record Jurisdiction(
        UUID id,
        UUID body,
        Kind kind,
        @Nullable String regionCode,
        @Nullable String regionName,
        @Nullable String sectorLine,
        List<UUID> units,
        String node,
        String label,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The three ways in which a body may oversee. */
    public enum Kind {
        REGION,
        LINE,
        UNITS
    }
}
