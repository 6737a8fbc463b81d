package cn.mingquan.platform.imports;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every hour, removes the uploads that somebody checked and never confirmed, the units' own and those of {@link
 * Unconfirmed}: whole files with what people wrote in them, kept for nothing. One statement per unit; a unit that cannot be
 * reached waits for the next run.
 */
@Dependent
class UnconfirmedUploads implements RecurringJob {

    private static final System.Logger LOG = System.getLogger(UnconfirmedUploads.class.getName());

    private final Tenants tenants;
    private final TenantDirectory directory;
    private final Iterable<Unconfirmed> others;
    private final Sql sql;
    private final Clock clock;
    private final Duration kept;

    @Inject
    UnconfirmedUploads(
            Tenants tenants,
            TenantDirectory directory,
            @Any Instance<Unconfirmed> others,
            Sql sql,
            Clock clock,
            @ConfigProperty(name = "mingquan.imports.unconfirmed-hours", defaultValue = "24") int hours) {
        this(tenants, directory, (Iterable<Unconfirmed>) others, sql, clock, hours);
    }

    /** For tests without a container. */
    UnconfirmedUploads(
            Tenants tenants, TenantDirectory directory, Iterable<Unconfirmed> others, Sql sql, Clock clock, int hours) {
        if (hours < 1) {
            throw new IllegalArgumentException("mingquan.imports.unconfirmed-hours must be at least 1, not " + hours);
        }
        this.tenants = tenants;
        this.directory = directory;
        this.others = others;
        this.sql = sql;
        this.clock = clock;
        this.kept = Duration.ofHours(hours);
    }

    @Override
    public String name() {
        return "imports-unconfirmed";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        var before = clock.instant().minus(kept);
        var removed = tenants.asPlatform(() -> remove(before));
        for (var other : others) {
            removed += tenants.asPlatform(() -> other.removeUnconfirmed(before));
        }
        for (var tenant : directory.all()) {
            removed += removeWithin(tenant, before);
        }
        if (removed > 0) {
            LOG.log(Level.INFO, "Unconfirmed uploads removed: {0}", removed);
        }
    }

    private int removeWithin(Tenant tenant, Instant before) {
        try {
            return tenants.within(tenant, () -> remove(before));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Unconfirmed uploads of " + tenant.schema() + " were not removed", failure);
            return 0;
        }
    }

    private int remove(Instant before) {
        return sql.change("delete from import_run where state = 'CHECKED' and created_at < ?", before);
    }
}
