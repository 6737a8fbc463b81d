package cn.mingquan.registry.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param units how many units hang under the node, at any depth
 * @param demo whether the node is of the invented demonstration province
 */
public record RegionRow(
        String code,
        String name,
        RegionKind kind,
        Level level,
        @Nullable String parentCode,
        boolean hasChildren,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int units,
        boolean demo) {

    static RegionRow of(Region region, boolean hasChildren, int units, boolean demo) {
        return new RegionRow(
                region.code(),
                region.name(),
                region.kind(),
                region.level(),
                region.parentCode(),
                hasChildren,
                region.validFrom(),
                region.validTo(),
                units,
                demo);
    }
}
