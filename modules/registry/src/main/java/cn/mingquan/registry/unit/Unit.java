package cn.mingquan.registry.unit;

import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.registry.region.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant: an agency, or a body that oversees.
 *
 * @param code generated; names its schema and its role
 */
public record Unit(
        UUID id,
        String code,
        Profile profile,
        UnitState state,
        @Nullable String templateCode,
        @Nullable String templateVersion,
        @Nullable String schemaVersion,
        @Nullable String migrationState,
        boolean demo,
        Instant createdAt,
        long version) {

    public Tenant tenant() {
        return new Tenant(id, code);
    }

    /** Registered, and not open yet: its onboarding is under way or has stopped. */
    public boolean beingMade() {
        return state == UnitState.PROVISIONING;
    }

    static Unit read(ResultSet row) throws SQLException {
        var profile = new Profile(
                row.getString("name"),
                row.getString("uscc"),
                row.getString("region_code"),
                Level.valueOf(row.getString("level")),
                row.getObject("parent_unit_id", UUID.class),
                row.getString("category"),
                row.getString("sector_line"),
                row.getBoolean("vertical"),
                row.getObject("establishment", Integer.class),
                row.getObject("staff", Integer.class),
                row.getString("contact_name"),
                row.getString("contact_phone"),
                row.getBoolean("oversight"));
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("code"),
                profile,
                UnitState.valueOf(row.getString("state")),
                row.getString("template_code"),
                row.getString("template_version"),
                row.getString("schema_version"),
                row.getString("migration_state"),
                row.getBoolean("demo"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
