package cn.mingquan.registry.region;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node with the way down to it. */
public record RegionView(
        String code,
        String name,
        RegionKind kind,
        Level level,
        @Nullable String parentCode,
        boolean hasChildren,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int units,
        boolean demo,
        List<Step> path) {

    /** One node on the way. */
    public record Step(String code, String name) {}

    static RegionView of(RegionRow row, List<Region> path) {
        return new RegionView(
                row.code(),
                row.name(),
                row.kind(),
                row.level(),
                row.parentCode(),
                row.hasChildren(),
                row.validFrom(),
                row.validTo(),
                row.units(),
                row.demo(),
                path.stream().map(r -> new Step(r.code(), r.name())).toList());
    }
}
