package cn.mingquan.registry.schema;

import cn.mingquan.platform.ServerStarting;
import cn.mingquan.platform.schema.SharedSchemas;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/**
 * Brings the database to this program's version when the server starts, before anything else uses it: other start-up
 * observers keep CDI's default priority. A shared schema that cannot be migrated stops the start; a unit's does not.
 */
@Dependent
public class PlatformMigration {
    private static final System.Logger LOG = System.getLogger(PlatformMigration.class.getName());

    private final OwnerDatabase owner;
    private final SharedSchemas shared;
    private final FleetMigration fleet;

    @Inject
    PlatformMigration(OwnerDatabase owner, SharedSchemas shared, FleetMigration fleet) {
        this.owner = owner;
        this.shared = shared;
        this.fleet = fleet;
    }

    void start(@Observes @Priority(ServerStarting.MIGRATE) ServerStarting started) {
        run();
    }

    FleetMigration.Outcome run() {
        long begin = System.nanoTime();
        boolean changed = owner.inTransaction(shared::bringUpToDate);
        var outcome = fleet.run();
        LOG.log(
                Level.INFO,
                "Database checked in {0} ms: shared schemas {1}, units migrated {2}, failed {3}",
                (System.nanoTime() - begin) / 1_000_000,
                changed ? "migrated" : "up to date",
                outcome.migrated(),
                outcome.failures().size());
        return outcome;
    }
}
