package cn.mingquan.catalogue.reform;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Each night, what was decided of powers takes effect where its day has come. A day missed is made up by the next run. */
@Dependent
class ReformTurn implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(ReformTurn.class.getName());

    private final Tenants tenants;
    private final TenantDirectory directory;
    private final Reforms reforms;

    @Inject
    ReformTurn(Tenants tenants, TenantDirectory directory, Reforms reforms) {
        this.tenants = tenants;
        this.directory = directory;
        this.reforms = reforms;
    }

    @Override
    public String name() {
        return "catalogue.reform";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(0, 10));
    }

    @Override
    public void run() {
        List<Tenant> all = tenants.asPlatform(directory::all);
        all.forEach(this::turn);
    }

    /** One unit whose tables do not answer does not keep the others waiting for another day. */
    private void turn(Tenant tenant) {
        try {
            tenants.within(tenant, reforms::turn);
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, failure, () -> "Reform decisions of " + tenant + " did not take effect");
        }
    }
}
