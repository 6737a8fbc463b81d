package cn.mingquan.server.demo;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.template.Bundles;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Fills the demonstration province when {@code mingquan.demo.import} asks for it. Each run takes up what the last one
 * left: places, units through the same onboarding as real ones, rows unit by unit, accounts. A server killed in the
 * middle goes on where it was; one that is complete does nothing.
 */
@Dependent
public class DemoImport implements RecurringJob {

    static final String COMPLETED = "demo.completed";

    private static final Logger LOG = Logger.getLogger(DemoImport.class.getName());

    private final DemoProgress progress;
    private final DemoPlaces places;
    private final DemoUnits units;
    private final DemoContent content;
    private final DemoAccounts accounts;
    private final Bundles bundles;
    private final Tenants tenants;
    private final Sql sql;
    private final AuditTrail audit;

    @Inject
    DemoImport(
            DemoProgress progress,
            DemoPlaces places,
            DemoUnits units,
            DemoContent content,
            DemoAccounts accounts,
            Bundles bundles,
            Tenants tenants,
            Sql sql,
            AuditTrail audit) {
        this.progress = progress;
        this.places = places;
        this.units = units;
        this.content = content;
        this.accounts = accounts;
        this.bundles = bundles;
        this.tenants = tenants;
        this.sql = sql;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "demo.import";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(1));
    }

    @Override
    public void run() {
        if (progress.complete()) {
            return;
        }
        try {
            if (alreadyCompleted() || advance()) {
                progress.finish();
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "The demonstration province is not complete, trying again");
            progress.tell("retrying");
            throw failure;
        }
    }

    private boolean alreadyCompleted() {
        return tenants.asPlatform(() -> sql.exists("select 1 from audit_entry where action = ?", COMPLETED));
    }

    /** @return whether nothing is left to do */
    private boolean advance() {
        var plan = DemoPlan.read();
        tenants.asPlatform(() -> places.addMissing(plan.regions()));
        var province = new ProvinceGenerator(plan, bundles).generate();
        if (!onboarded(plan, province)) {
            return false;
        }
        fill(province);
        progress.tell("accounts");
        accounts.make(plan.accounts());
        tenants.asPlatform(() -> {
            audit.record(COMPLETED, "demo", null, "演示省", Map.of("units", province.size(), "version", plan.version()));
            return true;
        });
        return true;
    }

    /** Agencies first: a body that oversees listed units needs them to be there. */
    private boolean onboarded(DemoPlan plan, List<DemoUnit> province) {
        var agencies =
                province.stream().filter(unit -> unit.overseer().isEmpty()).toList();
        var bodies =
                province.stream().filter(unit -> unit.overseer().isPresent()).toList();
        return units.onboarded("演示省：单位", "units", plan, agencies, progress)
                && units.onboarded("演示省：监督机构", "bodies", plan, bodies, progress);
    }

    private void fill(List<DemoUnit> province) {
        var ids = units.tenants();
        int done = 0;
        for (var unit : province) {
            progress.tell("content", ++done, province.size());
            content.fill(ids.get(unit.name()), unit);
        }
    }
}
