package cn.mingquan.registry.region;

import cn.mingquan.platform.problem.Problem;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which nodes may hang under which, and the level of government a new node belongs to. */
final class NewRegion {

    private static final int AFTER_DIVISIONS = 200;

    private static final Map<RegionKind, Set<RegionKind>> UNDER = Map.of(
            RegionKind.NATION, EnumSet.of(RegionKind.PROVINCE, RegionKind.LINE),
            RegionKind.PROVINCE, EnumSet.of(RegionKind.CITY, RegionKind.COUNTY, RegionKind.DEVELOPMENT_ZONE),
            RegionKind.CITY, EnumSet.of(RegionKind.COUNTY, RegionKind.DEVELOPMENT_ZONE, RegionKind.TOWNSHIP),
            RegionKind.COUNTY, EnumSet.of(RegionKind.TOWNSHIP, RegionKind.DEVELOPMENT_ZONE),
            RegionKind.DEVELOPMENT_ZONE, EnumSet.of(RegionKind.TOWNSHIP));

    private NewRegion() {}

    static Region under(Region parent, AddRegion request) {
        var allowed = UNDER.getOrDefault(parent.kind(), Set.of());
        if (!allowed.contains(request.kind())) {
            throw new Problem(RegionProblem.REGION_REFUSED, "“" + parent.name() + "”之下不能增加这种类型的区划。")
                    .with("kind", "与上级的类型不相配");
        }
        if (request.validFrom().isBefore(parent.validFrom())) {
            throw new Problem(RegionProblem.REGION_REFUSED, "起始日期早于上级的起始日期。").with("validFrom", "早于上级的起始日期");
        }
        var name = request.name().strip();
        return new Region(
                request.code(),
                name,
                name,
                request.kind(),
                level(parent, request.kind()),
                parent.code(),
                request.validFrom(),
                null,
                AFTER_DIVISIONS);
    }

    /** A zone counts with the level just below the one that made it. */
    private static Level level(Region parent, RegionKind kind) {
        return switch (kind) {
            case PROVINCE -> Level.PROVINCE;
            case CITY -> Level.CITY;
            case COUNTY -> Level.COUNTY;
            case TOWNSHIP -> Level.TOWNSHIP;
            case DEVELOPMENT_ZONE -> parent.level().below();
            case NATION, OWN_LEVEL, LINE -> parent.level();
        };
    }
}
