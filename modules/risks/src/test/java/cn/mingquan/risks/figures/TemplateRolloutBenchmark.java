package cn.mingquan.risks.figures;

import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Timings;
import cn.mingquan.registry.template.rollout.RolloutView;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Prints what it takes to bring 1,000 units to a newer version of their template: each compares three versions of its four
 * lists, writes what changed, and records it. Every tenth has changed something itself. In the middle the run is killed
 * once, and run again. How to start it, and what it printed: docs/reference/performance.md.
 */
public final class TemplateRolloutBenchmark {

    private static final int UNITS = 1_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TemplateRolloutBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        try (var units = new TemplateUnits()) {
            OUT.println(units.machine());
            var tenants = new ArrayList<Tenant>();
            for (int i = 0; i < UNITS; i++) {
                tenants.add(units.unit("单位" + i));
            }
            change(units, tenants);
            units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚权")
                    .replace("/catalogue/customFields/0/help", "写明名称和文号。")
                    .replace("/risks/levels/0/colour", "#A8071A")
                    .replace("/risks/kinds/0/label", "用权风险"));
            run(units);
        }
    }

    private static void change(TemplateUnits units, List<Tenant> tenants) {
        for (int i = 0; i < UNITS; i += 10) {
            units.within(
                    tenants.get(i), () -> units.sql.change("update power_category set label = '处罚' where code = '02'"));
        }
    }

    private static void run(TemplateUnits units) {
        var rollout = units.platform(() -> units.rollouts.start("enforcement", TemplateUnits.NEXT));
        var half = new AtomicInteger(UNITS);
        units.database.beforeCommit(() -> {
            if (half.decrementAndGet() == 0) {
                throw new Killed();
            }
        });
        var first = killed(units);
        var done = view(units, rollout).done();
        units.database.beforeCommit(() -> {});
        var start = System.nanoTime();
        units.run.run();
        var second = Duration.ofNanos(System.nanoTime() - start);
        var view = view(units, rollout);
        OUT.printf(
                "a newer version of the template for %d units, one transaction each: %s in all; killed once, after %d units"
                        + " and %s, and run again%n",
                view.units(), Timings.seconds(first.plus(second).toNanos()), done, Timings.seconds(first.toNanos()));
        OUT.printf(
                "%d done, %d failed, %d changes taken, %d conflicts left to the units%n",
                view.done(), view.failed(), view.taken(), view.conflicts());
    }

    private static Duration killed(TemplateUnits units) {
        var start = System.nanoTime();
        try {
            units.run.run();
            throw new IllegalStateException("was not killed");
        } catch (Killed expected) {
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private static RolloutView view(TemplateUnits units, UUID rollout) {
        return units.platform(() -> units.rollouts.get(rollout));
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
