package cn.mingquan.registry.schema;

import cn.mingquan.platform.schema.TenantSchemas;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings the schemas of all units to this program's version, one transaction each. A unit that fails keeps its old
 * version and data, is recorded with the reason, and is tried again by the next run; the others go on. Several servers
 * may run it at once: each takes the units the others do not have in hand.
 */
@Dependent
public class FleetMigration {
    private static final System.Logger LOG = System.getLogger(FleetMigration.class.getName());
    private static final int PROGRESS = 100;

    private final OwnerDatabase owner;
    private final TenantSchemas schemas;

    @Inject
    FleetMigration(OwnerDatabase owner, TenantSchemas schemas) {
        this.owner = owner;
        this.schemas = schemas;
    }

    /**
     * @param migrated units brought to the version by this run
     * @param failures reason by unit code
     */
    public record Outcome(int migrated, Map<String, String> failures) {}

    public Outcome run() {
        try (var connection = owner.connect()) {
            var behind = MigrationState.behind(connection, schemas.version());
            var failures = new TreeMap<String, String>();
            int migrated = 0;
            int done = 0;
            for (var code : behind) {
                try {
                    migrated += OwnerDatabase.inTransaction(connection, c -> migrate(c, code)) ? 1 : 0;
                } catch (SQLException | RuntimeException failure) {
                    failures.put(code, record(connection, code, failure));
                }
                if (++done % PROGRESS == 0) {
                    LOG.log(Level.INFO, "Schemas migrated: {0} of {1}", done, behind.size());
                }
            }
            return new Outcome(migrated, failures);
        } catch (SQLException failure) {
            throw new IllegalStateException("The fleet migration was broken off: " + failure.getMessage(), failure);
        }
    }

    private boolean migrate(Connection connection, String code) throws SQLException {
        if (!MigrationState.claim(connection, code, schemas.version())) {
            return false;
        }
        schemas.migrate(connection);
        return true;
    }

    private static String record(Connection connection, String code, Exception failure) throws SQLException {
        var reason = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        LOG.log(Level.ERROR, () -> "Schema t_" + code + " was not migrated: " + reason, failure);
        return OwnerDatabase.inTransaction(connection, c -> {
            MigrationState.failed(c, code, reason);
            return reason;
        });
    }
}
