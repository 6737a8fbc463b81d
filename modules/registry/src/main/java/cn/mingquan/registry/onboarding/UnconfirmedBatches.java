package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Every hour, removes the batches that somebody checked and never confirmed: names and telephone numbers of people who are
 * nobody's administrators, kept for nothing.
 */
@Dependent
public class UnconfirmedBatches implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(UnconfirmedBatches.class.getName());

    private final Tenants tenants;
    private final Onboardings onboardings;
    private final Clock clock;
    private final Duration kept;

    @Inject
    UnconfirmedBatches(
            Tenants tenants,
            Onboardings onboardings,
            Clock clock,
            @ConfigProperty(name = "mingquan.imports.unconfirmed-hours", defaultValue = "24") int hours) {
        if (hours < 1) {
            throw new IllegalArgumentException("mingquan.imports.unconfirmed-hours must be at least 1, not " + hours);
        }
        this.tenants = tenants;
        this.onboardings = onboardings;
        this.clock = clock;
        this.kept = Duration.ofHours(hours);
    }

    @Override
    public String name() {
        return "registry.unconfirmed-batches";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofHours(1));
    }

    @Override
    public void run() {
        int removed = tenants.asPlatform(
                () -> onboardings.removeUnconfirmed(clock.instant().minus(kept)));
        if (removed > 0) {
            LOG.log(Level.INFO, "Unconfirmed onboarding batches removed: {0}", removed);
        }
    }
}
