package cn.mingquan.platform.audit;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;

/** Every second, links what was committed since. */
@Dependent
class Sealing implements RecurringJob {

    private final Sealer sealer;

    @Inject
    Sealing(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "audit-sealing";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(1));
    }

    @Override
    public void run() {
        sealer.sealAll();
    }
}
