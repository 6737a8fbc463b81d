package cn.mingquan.registry.unit;

import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.region.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit with all that is kept of it.
 *
 * @param warnings what looks doubtful, in Chinese; nothing is refused for it
 */
public record UnitView(
        UUID id,
        String code,
        String name,
        @Nullable String uscc,
        String regionCode,
        String regionName,
        Level level,
        @Nullable UUID parentUnitId,
        @Nullable String parentUnitName,
        String category,
        @Nullable String sectorLine,
        boolean vertical,
        @Nullable Integer establishment,
        @Nullable Integer staff,
        @Nullable String contactName,
        @Nullable String contactPhone,
        boolean oversight,
        UnitState state,
        @Nullable String templateCode,
        @Nullable String templateVersion,
        @Nullable String schemaVersion,
        @Nullable String migrationState,
        boolean demo,
        Instant createdAt,
        long version,
        List<String> warnings,
        @Nullable Step onboarding,
        List<Jurisdiction> jurisdictions) {

    /** How far its onboarding got. */
    public record Step(UUID onboardingId, String step, @Nullable String error) {}
}
