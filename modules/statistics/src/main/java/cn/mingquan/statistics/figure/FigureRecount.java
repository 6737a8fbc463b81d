package cn.mingquan.statistics.figure;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.statistics.Measures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.LocalTime;

/** Every night, and when asked: proves that the figures of the running month are what a count from scratch gives. */
@Dependent
class FigureRecount implements RecurringJob {

    static final String NAME = "figure-recount";

    private static final System.Logger LOG = System.getLogger(FigureRecount.class.getName());

    private final OwnTransaction platform;
    private final TenantCounts tenants;
    private final Recount recount;

    @Inject
    FigureRecount(OwnTransaction platform, TenantCounts tenants, Measures measures) {
        this.platform = platform;
        this.tenants = tenants;
        this.recount = new Recount(measures);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.daily(LocalTime.of(2, 30));
    }

    @Override
    public void run() throws SQLException {
        var found = recount.run(platform, tenants);
        if (found.drift() != 0) {
            LOG.log(Level.ERROR, "The figures have drifted: {0}", found);
        }
    }
}
