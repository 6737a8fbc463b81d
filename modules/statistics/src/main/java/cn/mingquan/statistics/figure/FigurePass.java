package cn.mingquan.statistics.figure;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.statistics.Measures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** Every second: brings the figures up to what the units have changed, pass after pass until nothing waits. */
@Dependent
class FigurePass implements RecurringJob {

    /** Then the scheduler gets its thread back for a moment. */
    private static final int PASSES = 100;

    private final OwnTransaction platform;
    private final TenantCounts tenants;
    private final Pass pass;
    private final Clock clock;

    @Inject
    FigurePass(OwnTransaction platform, TenantCounts tenants, Measures measures, Clock clock) {
        this.platform = platform;
        this.tenants = tenants;
        this.pass = new Pass(measures);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "figure-pass";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(1));
    }

    @Override
    public void run() {
        for (int count = 0; count < PASSES; count++) {
            if (!onePass()) {
                return;
            }
        }
    }

    private boolean onePass() {
        return platform.run(connections -> pass.run(connections, LocalDate.now(clock), tenants));
    }
}
