package cn.mingquan.registry.template.rollout;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a unit fared. */
public record RolloutUnitRow(
        UUID unitId,
        String name,
        String region,
        RolloutUnitState state,
        @Nullable Integer taken,
        @Nullable Integer conflicts,
        @Nullable String error) {}
