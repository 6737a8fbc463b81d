package cn.mingquan.statistics.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.tenancy.Tenant;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class PassTest {

    private static final int PERIOD = 202611;

    private final Province province = new Province();

    @Test
    void a_change_reaches_the_unit_and_every_node_above_it() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        var power = province.power(unit, "01", "TOP_LEADER", "EXTERNAL");
        province.settle();
        assertThat(power("990000")).isZero();

        province.approve(unit, power);
        province.settle();

        for (var node : List.of("990101-0", "990101", "990100", "990000", "000000")) {
            assertThat(power(node)).as(node).isEqualTo(1);
        }
        assertThat(power("990102")).isZero();
        assertFiguresAreRight();
    }

    @Test
    void random_histories_end_in_exactly_the_figures_of_a_recount() throws SQLException {
        for (long seed = 1; seed <= 2; seed++) {
            var history = new History(new Random(seed));
            for (int step = 0; step < 150; step++) {
                history.step();
                if (step % 7 == 0) {
                    province.pass();
                }
                if (step % 50 == 49) {
                    province.settle();
                    assertFiguresAreRight();
                }
            }
        }
        assertThat(province.number("select count(*) from statistics.cell where value <= 0 or units <= 0"))
                .isZero();
    }

    @Test
    void a_moved_unit_takes_its_figures_along() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        province.settle();

        province.execute(
                "update unit set region_code = '990201-0', category = 'OTHER', sector_line = null where id = ?",
                unit.unitId());
        province.changed(unit, "unit");
        province.settle();

        assertThat(power("990101")).isZero();
        assertThat(power("990100")).isZero();
        assertThat(power("990201")).isEqualTo(1);
        assertThat(power("990000")).isEqualTo(1);
        assertThat(province.number("select count(*) from statistics.cell where unit_category = 'ENFORCEMENT'"))
                .isZero();
        assertFiguresAreRight();
    }

    @Test
    void an_archived_unit_leaves_the_figures_and_a_reopened_one_returns() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        province.settle();

        province.execute("update unit set state = 'ARCHIVED' where id = ?", unit.unitId());
        province.changed(unit, "unit");
        province.settle();

        assertThat(province.number("select count(*) from statistics.cell")).isZero();
        assertThat(province.number("select count(*) from statistics.booking")).isZero();

        province.execute("update unit set state = 'ACTIVE' where id = ?", unit.unitId());
        province.changed(unit, "unit");
        province.settle();

        assertThat(power("990000")).isEqualTo(1);
        assertFiguresAreRight();
    }

    @Test
    void a_body_that_only_oversees_is_no_unit_and_its_people_are_not_counted() throws SQLException {
        province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        var body = province.unit("990101-0", "OTHER", "HEALTH");
        province.execute("update unit set oversight = true where id = ?", body.unitId());
        province.settle();

        assertThat(whole("UNIT")).isEqualTo(1);
        assertThat(whole("STAFF")).isEqualTo(10);
        assertThat(whole("ESTABLISHMENT")).isEqualTo(12);

        var power = province.power(body, "01", "STAFF", "EXTERNAL");
        province.settle();
        assertThat(whole("UNIT")).isEqualTo(2);
        assertThat(whole("STAFF")).isEqualTo(20);
        assertThat(recount().drift()).isZero();

        province.change(body, "powers", "delete from power_item where id = ?", power);
        province.settle();
        assertThat(whole("STAFF")).isEqualTo(10);
        assertThat(recount().drift()).isZero();
    }

    private long whole(String measure) {
        return province.number(
                "select coalesce(sum(value), 0) from statistics.cell where node = '990000' and measure = ?"
                        + " and unit_category = '*' and sector_line = '*'",
                measure);
    }

    @Test
    void the_number_of_units_behind_a_figure_is_exact() throws SQLException {
        var first = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        var second = province.unit("990102-0", "ENFORCEMENT", "HEALTH");
        province.unit("990102-0", "ENFORCEMENT", "HEALTH");
        var power = province.power(first, "01", "STAFF", "EXTERNAL");
        province.approve(first, power);
        province.approve(first, province.power(first, "01", "STAFF", "EXTERNAL"));
        province.approve(second, province.power(second, "02", "STAFF", "EXTERNAL"));
        province.settle();

        assertThat(units("", "")).isEqualTo(2);
        assertThat(units("P", "01")).isEqualTo(1);

        province.reopen(first, power);
        province.settle();
        assertThat(units("P", "01")).isEqualTo(1);
        assertFiguresAreRight();
    }

    @Test
    void a_crash_between_the_steps_loses_nothing() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.settle();
        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        var before = BruteForce.stored(province, PERIOD);
        var pass = province.steps();

        for (int step = 1; step <= 3; step++) {
            try (var platform = province.postgres.platformConnection()) {
                platform.setAutoCommit(false);
                var taken = pass.take(platform, province.today);
                if (step > 1) {
                    var counted = pass.count(taken, province::count);
                    if (step > 2) {
                        assertThat(pass.write(platform, counted)).isEqualTo(1);
                    }
                }
                platform.rollback();
            }
            assertThat(BruteForce.stored(province, PERIOD)).isEqualTo(before);
            assertThat(waiting()).isEqualTo(2);
        }

        province.settle();
        assertThat(waiting()).isZero();
        assertFiguresAreRight();
    }

    @Test
    void a_change_that_arrives_during_a_pass_is_counted_in_the_next() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        var pass = province.steps();
        try (var platform = province.postgres.platformConnection()) {
            platform.setAutoCommit(false);
            var taken = pass.take(platform, province.today);
            var counted = pass.count(taken, province::count);
            province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
            pass.write(platform, counted);
            platform.commit();
        }

        assertThat(power("990000")).isZero();
        province.settle();
        assertThat(power("990000")).isEqualTo(1);
        assertFiguresAreRight();
    }

    @Test
    void units_that_work_while_passes_run_end_in_the_right_figures() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 6; i++) {
            randomUnit(random);
        }
        var done = new AtomicBoolean();
        var executor = Executors.newFixedThreadPool(3);
        var passes = executor.submit(() -> {
            int count = 0;
            while (!done.get()) {
                province.pass();
                count++;
            }
            return count;
        });
        var writers = new ArrayList<java.util.concurrent.Future<?>>();
        for (int writer = 0; writer < 2; writer++) {
            var own = province.units.subList(writer * 3, writer * 3 + 3);
            var choice = new Random(writer);
            writers.add(executor.submit(() -> {
                for (int i = 0; i < 80; i++) {
                    var unit = own.get(choice.nextInt(3));
                    var power = province.power(unit, "02", "STAFF", "EXTERNAL");
                    if (choice.nextBoolean()) {
                        province.approve(unit, power);
                    }
                }
            }));
        }
        for (var writer : writers) {
            writer.get(2, TimeUnit.MINUTES);
        }
        done.set(true);
        assertThat(passes.get(1, TimeUnit.MINUTES)).isGreaterThan(1);
        executor.shutdown();

        province.settle();
        assertFiguresAreRight();
    }

    @Test
    void two_passes_at_once_wait_for_each_other() throws Exception {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.settle();
        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        var pass = province.steps();
        var executor = Executors.newSingleThreadExecutor();
        try (var platform = province.postgres.platformConnection()) {
            platform.setAutoCommit(false);
            var taken = pass.take(platform, province.today);
            var other = executor.submit(province::pass);
            pass.write(platform, pass.count(taken, province::count));
            Thread.sleep(200);
            assertThat(other.isDone()).isFalse();
            platform.commit();
            assertThat(other.get(1, TimeUnit.MINUTES)).isFalse();
        }
        executor.shutdown();
        assertFiguresAreRight();
    }

    @Test
    void a_unit_that_cannot_be_counted_does_not_hold_up_the_others() throws SQLException {
        var broken = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        var sound = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.settle();
        province.approve(broken, province.power(broken, "01", "STAFF", "EXTERNAL"));
        province.approve(sound, province.power(sound, "01", "STAFF", "EXTERNAL"));
        owner("alter table " + broken.schema() + ".power_item rename to power_item_away");

        province.pass();
        assertThat(power("990000")).isEqualTo(1);
        assertThat(waiting()).isEqualTo(1);

        owner("alter table " + broken.schema() + ".power_item_away rename to power_item");
        province.settle();
        assertThat(power("990000")).isEqualTo(2);
        assertFiguresAreRight();
    }

    @Test
    void a_new_month_begins_with_the_stocks_of_the_old_and_leaves_the_old_alone() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        province.settle();
        var november = BruteForce.stored(province, 202611);

        province.today = LocalDate.of(2027, 1, 3);
        province.settle();

        assertThat(BruteForce.stored(province, 202612)).isEqualTo(november);
        assertThat(BruteForce.stored(province, 202701)).isEqualTo(november);
        assertThat(asOf(202611)).isEqualTo("2026-11-30");
        assertThat(asOf(202612)).isEqualTo("2026-12-31");
        assertThat(asOf(202701)).isEqualTo("2027-01-03");

        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        province.execute("update unit set region_code = '990201-0' where id = ?", unit.unitId());
        province.changed(unit, "unit");
        province.settle();

        assertThat(BruteForce.stored(province, 202611)).isEqualTo(november);
        assertThat(BruteForce.stored(province, 202701)).isEqualTo(BruteForce.recount(province));
    }

    @Test
    void a_unit_that_moved_unnoticed_is_found_by_the_next_days_tick() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.settle();
        province.execute("update unit set region_code = '990201-0' where id = ?", unit.unitId());
        province.settle();
        assertThat(province.number("select count(*) from statistics.cell where node = '990101'"))
                .isPositive();

        province.today = province.today.plusDays(1);
        province.settle();

        assertThat(province.number("select count(*) from statistics.cell where node = '990101'"))
                .isZero();
        assertFiguresAreRight();
    }

    @Test
    void the_recount_finds_no_drift_and_does_find_a_wrong_cell() throws SQLException {
        var random = new Random(9);
        for (int i = 0; i < 4; i++) {
            var unit = randomUnit(random);
            province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));
        }
        province.settle();

        assertThat(recount()).matches(found -> found.drift() == 0 && found.cells() > 0 && found.units() == 4);

        province.execute("update statistics.cell set value = value + 1 where node = '990000' and measure = 'POWER'"
                + " and slice = ''");
        assertThat(recount().drift()).isPositive();
        province.execute("update statistics.cell set value = value - 1 where node = '990000' and measure = 'POWER'"
                + " and slice = ''");
        assertThat(recount().drift()).isZero();

        province.execute("delete from statistics.unit_cell where measure = 'STAFF'");
        assertThat(recount().drift()).isPositive();
    }

    @Test
    void what_is_still_waiting_is_no_drift() throws SQLException {
        var unit = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.settle();
        province.approve(unit, province.power(unit, "01", "STAFF", "EXTERNAL"));

        var found = recount();

        assertThat(found.waiting()).isEqualTo(1);
        assertThat(found.drift()).isZero();
    }

    @Test
    void a_unit_that_cannot_be_counted_is_left_out_of_the_recount() throws SQLException {
        var broken = province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.unit("990101-0", "ENFORCEMENT", "HEALTH");
        province.settle();
        owner("alter table " + broken.schema() + ".power_item rename to power_item_away");

        assertThat(recount()).matches(found -> found.waiting() == 1 && found.units() == 1 && found.drift() == 0);
    }

    private Recount.Found recount() throws SQLException {
        return new Recount(province.measures).run(province::platform, province::count);
    }

    private Tenant randomUnit(Random random) {
        return province.unit(
                Province.PLACES.get(random.nextInt(Province.PLACES.size())),
                Province.CATEGORIES.get(random.nextInt(4)),
                random.nextInt(4) == 0 ? null : Province.LINES.get(random.nextInt(3)));
    }

    private void assertFiguresAreRight() throws SQLException {
        assertThat(BruteForce.stored(province, Months.of(province.today))).isEqualTo(BruteForce.recount(province));
    }

    private long power(String node) {
        return province.number(
                "select coalesce(sum(value), 0) from statistics.cell where node = ? and measure = 'POWER'"
                        + " and slice = '' and period = ? and unit_category = '*'",
                node,
                PERIOD);
    }

    private long units(String slice, String value) {
        return province.number(
                "select coalesce(sum(units), 0) from statistics.cell where node = '990000' and measure = 'POWER'"
                        + " and slice = ? and d1 = ? and unit_category = '*'",
                slice,
                value);
    }

    private long waiting() {
        return province.number("select count(*) from platform.figure_change");
    }

    private String asOf(int period) throws SQLException {
        try (var connection = province.postgres.superConnection();
                var query = connection.prepareStatement("select as_of from statistics.period where period = ?")) {
            query.setInt(1, period);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void owner(String sql) throws SQLException {
        try (var connection = province.postgres.ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What people do, at random. */
    private final class History {

        private final Random random;
        private final Map<Tenant, List<UUID>> powers = new java.util.LinkedHashMap<>();

        History(Random random) {
            this.random = random;
        }

        void step() {
            if (powers.isEmpty() || (powers.size() < 8 && random.nextInt(15) == 0)) {
                powers.put(randomUnit(random), new ArrayList<>());
                return;
            }
            var unit = List.copyOf(powers.keySet()).get(random.nextInt(powers.size()));
            var own = powers.get(unit);
            var power = own.isEmpty() ? null : own.get(random.nextInt(own.size()));
            switch (random.nextInt(8)) {
                case 0, 1, 2 ->
                    own.add(province.power(
                            unit,
                            List.of("01", "02", "ZZ").get(random.nextInt(3)),
                            random.nextInt(5) == 0 ? null : Province.LAYERS.get(random.nextInt(4)),
                            random.nextBoolean() ? "EXTERNAL" : "INTERNAL_MGMT"));
                case 3 -> ifAny(power, () -> province.approve(unit, power));
                case 4 -> ifAny(power, () -> province.reopen(unit, power));
                case 5 ->
                    ifAny(power, () -> {
                        province.change(unit, "powers", "delete from power_item where id = ?", power);
                        own.remove(power);
                    });
                case 6 ->
                    province.risk(
                            unit,
                            List.of("A", "B", "C").get(random.nextInt(3)),
                            Province.LAYERS.get(random.nextInt(4)));
                default -> {
                    province.execute(
                            "update unit set region_code = ?, category = ?, staff = ?, state = ? where id = ?",
                            Province.PLACES.get(random.nextInt(Province.PLACES.size())),
                            Province.CATEGORIES.get(random.nextInt(4)),
                            random.nextInt(3) * 10,
                            List.of("ACTIVE", "ACTIVE", "SUSPENDED", "ARCHIVED").get(random.nextInt(4)),
                            unit.unitId());
                    province.changed(unit, "unit");
                }
            }
        }

        private void ifAny(UUID power, Runnable action) {
            if (power != null) {
                action.run();
            }
        }
    }
}
