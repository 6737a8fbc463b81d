package cn.mingquan.registry.template.rollout;

import cn.mingquan.platform.jobs.RecurringJob;
import cn.mingquan.platform.jobs.Rhythm;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.registry.template.TemplateVersions;
import cn.mingquan.registry.template.update.TemplateUpdate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets the units of a rollout take the version, one transaction each. What a killed server left is found by the next run; a
 * unit that had taken the version and was not yet marked says itself how that went.
 */
@Dependent
public class RolloutRun implements RecurringJob {

    private static final Logger LOG = Logger.getLogger(RolloutRun.class.getName());

    private static final int TURN = 20;

    private final Rollouts rollouts;
    private final TemplateUpdate update;
    private final TemplateVersions versions;
    private final Tenants tenants;

    @Inject
    public RolloutRun(Rollouts rollouts, TemplateUpdate update, TemplateVersions versions, Tenants tenants) {
        this.rollouts = rollouts;
        this.update = update;
        this.versions = versions;
        this.tenants = tenants;
    }

    @Override
    public String name() {
        return "registry.template-rollout";
    }

    @Override
    public Rhythm rhythm() {
        return Rhythm.every(Duration.ofSeconds(2));
    }

    @Override
    public void run() {
        for (var running : tenants.asPlatform(rollouts::running)) {
            while (turn(running)) {
                LOG.fine(() -> "Rolling out " + running.template() + " " + running.version());
            }
        }
    }

    /** @return whether there may be more */
    private boolean turn(Rollouts.Running running) {
        var waiting = tenants.asPlatform(() -> rollouts.waiting(running.id(), TURN));
        waiting.forEach(unit -> take(running, unit));
        if (waiting.size() < TURN) {
            tenants.asPlatform(() -> {
                rollouts.finish(running.id());
                return running;
            });
        }
        return waiting.size() == TURN;
    }

    private void take(Rollouts.Running running, Rollouts.Waiting unit) {
        try {
            var taking = tenants.within(
                    unit.tenant(),
                    () -> update.take(
                            versions.find(running.template(), running.version()).orElseThrow()));
            tenants.asPlatform(() -> {
                rollouts.done(running.id(), unit.tenant().unitId(), taking);
                return taking;
            });
        } catch (RuntimeException failure) {
            LOG.log(
                    Level.WARNING,
                    failure,
                    () -> "Template not taken by unit " + unit.tenant().code());
            tenants.asPlatform(() -> {
                rollouts.failed(
                        running.id(),
                        unit.tenant().unitId(),
                        "系统内部错误，可稍后重试；仍不成功时请联系系统管理员（" + failure.getClass().getSimpleName() + "）。");
                return unit;
            });
        }
    }
}
