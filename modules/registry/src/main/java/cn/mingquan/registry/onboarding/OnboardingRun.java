package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.identity.Accounts;
import cn.mingquan.registry.identity.IdentityFailure;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes the units of confirmed batches, one after the other, and writes down how far each has got. What a killed server
 * left half done is found here by the next run and finished: every step may be run again. While the identity provider
 * does not answer nothing is begun, so that no unit fails for it: the batches wait, and say so, until a later run.
 */
@Dependent
public class OnboardingRun implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(OnboardingRun.class.getName());

    /** Rows of one batch before the next batch has its turn: a whole county does not hold up a single agency. */
    private static final int TURN = 5;

    private final Onboardings onboardings;
    private final Admission admission;
    private final Accounts accounts;
    private final Tenants tenants;

    @Inject
    OnboardingRun(Onboardings onboardings, Admission admission, Accounts accounts, Tenants tenants) {
        this.onboardings = onboardings;
        this.admission = admission;
        this.accounts = accounts;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "registry.onboarding";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(1));
    }

    @Override
    public void run() {
        var batches = tenants.asPlatform(onboardings::running);
        while (!batches.isEmpty()) {
            for (var batch : batches) {
                if (!ready()) {
                    return;
                }
                turn(batch);
            }
            batches = tenants.asPlatform(onboardings::running);
        }
    }

    /** Asked before each turn. A run that would wait ends instead: its thread is free, and the next one asks again. */
    private boolean ready() {
        var ready = accounts.answers();
        tenants.asPlatform(() -> onboardings.waiting(!ready));
        return ready;
    }

    private void turn(UUID batch) {
        List<Item> items = tenants.asPlatform(() -> onboardings.open(batch, TURN));
        items.forEach(this::admit);
        if (items.size() < TURN) {
            tenants.asPlatform(() -> {
                onboardings.finish(batch);
                return batch;
            });
        }
    }

    private void admit(Item item) {
        try {
            admission.admit(item);
        } catch (RuntimeException failure) {
            var step = tenants.asPlatform(() -> onboardings.step(item.id()));
            LOG.log(Level.WARNING, failure, () -> "Onboarding of " + item.name() + " failed at " + step);
            tenants.asPlatform(() -> {
                onboardings.failed(item.id(), step, reason(failure));
                return step;
            });
        }
    }

    private static String reason(RuntimeException failure) {
        if (failure instanceof IdentityFailure || failure instanceof Problem) {
            return String.valueOf(failure.getMessage());
        }
        return "系统内部错误，可稍后继续接入；仍不成功时请联系系统管理员（" + failure.getClass().getSimpleName() + "）。";
    }
}
