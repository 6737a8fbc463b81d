package cn.mingquan.registry.template.rollout;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version on its way to the units.
 *
 * @param units all that it concerns
 * @param done those that have it
 * @param failed those that could not take it
 * @param taken differences that became the units', of all together
 * @param conflicts differences that the units have to choose, of all together
 */
public record RolloutView(
        UUID id,
        String template,
        String version,
        boolean running,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long units,
        long done,
        long failed,
        long taken,
        long conflicts) {}
