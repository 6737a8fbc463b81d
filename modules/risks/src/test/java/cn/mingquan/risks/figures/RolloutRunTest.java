package cn.mingquan.risks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.registry.template.rollout.RolloutView;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutRunTest {

    private final TemplateUnits units = new TemplateUnits();
    private List<Tenant> tenants;

    @BeforeEach
    void publish() {
        tenants = List.of(units.unit("甲局"), units.unit("乙局"), units.unit("丙局"));
        units.publishNext(patch -> patch.replace("/catalogue/powerCategories/0/label", "行政处罚权")
                .replace("/catalogue/powerCategories/1/label", "行政强制权"));
    }

    @AfterEach
    void close() throws SQLException {
        units.close();
    }

    @Test
    void every_unit_takes_the_version_and_conflicts_are_counted_and_left() {
        units.within(
                tenants.get(1), () -> units.sql.change("update power_category set label = '处罚' where code = '02'"));

        var rollout = start();
        units.run.run();

        var view = view(rollout);
        assertThat(view.running()).isFalse();
        assertThat(view.finishedAt()).isNotNull();
        assertThat(List.of(view.units(), view.done(), view.failed(), view.taken(), view.conflicts()))
                .containsExactly(3L, 3L, 0L, 5L, 1L);
        assertThat(labels(tenants.get(0))).containsExactly("行政处罚权", "行政强制权");
        assertThat(labels(tenants.get(1))).containsExactly("处罚", "行政强制权");
        assertThatThrownBy(this::start).isInstanceOf(Problem.class).hasMessageContaining("都已经是");
    }

    @Test
    void killed_before_any_commit_it_is_finished_by_running_again() {
        var rollout = start();
        for (int commit : new int[] {1, 2, 3, 4, 5, 6, 5}) {
            dieAt(commit);
            assertThatThrownBy(units.run::run).isInstanceOf(Killed.class);
        }
        units.database.beforeCommit(() -> {});

        units.run.run();

        var view = view(rollout);
        assertThat(List.of(view.units(), view.done(), view.failed(), view.taken()))
                .containsExactly(3L, 3L, 0L, 6L);
        assertThat(view.running()).isFalse();
        for (var tenant : tenants) {
            assertThat(labels(tenant)).containsExactly("行政处罚权", "行政强制权");
            assertThat(units.within(
                            tenant,
                            () -> units.sql.number("select count(*) from audit_entry where action = 'template.taken'")))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_unit_that_fails_holds_up_no_other_and_can_be_tried_again() {
        units.row(new Tenant(UUID.randomUUID(), Postgres.randomCode()), "没有架构的局");
        var rollout = start();

        units.run.run();

        var view = view(rollout);
        assertThat(List.of(view.units(), view.done(), view.failed())).containsExactly(4L, 3L, 1L);
        assertThat(view.running()).isFalse();
        resume(rollout);
        assertThat(view(rollout).running()).isTrue();
        assertThatThrownBy(() -> resume(rollout)).isInstanceOf(Problem.class).hasMessageContaining("没有更新失败");
    }

    @Test
    void one_at_a_time() {
        start();

        assertThatThrownBy(this::start).isInstanceOf(Problem.class).hasMessageContaining("正在统一更新");
    }

    @Test
    void a_suspended_unit_is_left_alone() {
        units.platform(() -> units.sql.change(
                "update unit set state = 'SUSPENDED' where id = ?",
                tenants.get(2).unitId()));

        assertThat(view(start()).units()).isEqualTo(2);
    }

    private UUID start() {
        return units.platform(() -> units.rollouts.start("enforcement", TemplateUnits.NEXT));
    }

    private void resume(UUID rollout) {
        units.platform(() -> {
            units.rollouts.resume(rollout);
            return rollout;
        });
    }

    private RolloutView view(UUID rollout) {
        return units.platform(() -> units.rollouts.get(rollout));
    }

    private List<String> labels(Tenant tenant) {
        return units.within(
                tenant,
                () -> units.sql.list(
                        "select label from power_category where code in ('02', '03') order by code",
                        row -> row.getString(1)));
    }

    /** As when the server is killed: nothing after it happens, and what was begun is gone. */
    private void dieAt(int commit) {
        var left = new AtomicInteger(commit);
        units.database.beforeCommit(() -> {
            if (left.decrementAndGet() == 0) {
                throw new Killed();
            }
        });
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
