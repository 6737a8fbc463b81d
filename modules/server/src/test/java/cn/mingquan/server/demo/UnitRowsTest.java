package cn.mingquan.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.registry.template.Bundles;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T01:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Bundles BUNDLES = new Bundles();
    private static final List<DemoUnit> UNITS = new ProvinceGenerator(DemoPlan.read(), BUNDLES).generate();

    private final Postgres database = Postgres.freshDatabase();

    @Test
    void the_county_stands_in_the_database_with_the_published_sums() throws SQLException {
        int powers = 0;
        int topLeader = 0;
        int points = 0;
        int first = 0;
        int second = 0;
        int third = 0;
        for (var unit : UNITS) {
            if (unit.region().equals("900121-0") && unit.overseer().isEmpty()) {
                try (var connection = filled(unit)) {
                    powers += number(
                            connection,
                            "select count(*) from power_item where state = 'APPROVED' and demo"
                                    + " and category <> '20'");
                    topLeader += number(
                            connection,
                            "select count(*) from power_item where state = 'APPROVED' and holder_layer = 'TOP_LEADER'");
                    points += number(connection, "select count(*) from risk_point where state = 'APPROVED' and demo");
                    first += severity(connection, 1);
                    second += severity(connection, 2);
                    third += severity(connection, 3);
                }
            }
        }

        assertThat(List.of(powers, topLeader, points, first, second, third))
                .containsExactly(492, 65, 1557, 358, 472, 727);
    }

    @Test
    void the_ministry_grades_its_powers_on_its_own_scale() throws SQLException {
        try (var connection = filled(unit("公共卫生事务部（演示）"))) {
            assertThat(number(connection, "select count(*) from power_item where level = 'A'"))
                    .isEqualTo(84);
            assertThat(number(connection, "select count(*) from power_item where level = 'B'"))
                    .isEqualTo(115);
            assertThat(number(connection, "select count(*) from power_item where level = 'C'"))
                    .isEqualTo(54);
            assertThat(number(connection, "select count(*) from risk_point")).isZero();
        }
    }

    @Test
    void every_point_has_a_measure_and_every_power_a_basis() throws SQLException {
        try (var connection = filled(unit("朝晖区人民法院"))) {
            assertThat(number(
                            connection,
                            "select count(*) from risk_point p where not exists"
                                    + " (select 1 from control_measure m where m.risk_point_id = p.id)"))
                    .isZero();
            assertThat(number(
                            connection,
                            "select count(*) from power_item p where not exists"
                                    + " (select 1 from legal_basis b where b.power_id = p.id)"))
                    .isZero();
            assertThat(number(connection, "select count(*) from risk_level where label = '高'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_unit_that_is_filled_says_so_and_is_not_filled_twice() throws SQLException {
        var unit = unit("梨洲县图书馆");
        try (var connection = filled(unit)) {
            var rows = new UnitRows(connection, NOW, TODAY);
            assertThat(rows.written()).isTrue();
            assertThatThrownBy(() -> rows.write(unit, risks(unit))).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void drafts_bear_no_day_of_approval() throws SQLException {
        try (var connection = filled(unit("梨洲县图书馆"))) {
            assertThat(number(connection, "select count(*) from power_item where state = 'DRAFT'"))
                    .isPositive();
            assertThat(number(
                            connection,
                            "select count(*) from power_item where (state = 'DRAFT') = (approved_on is not null)"))
                    .isZero();
        }
    }

    @Test
    void signs_that_copy_gives_a_meaning_stay_as_they_are() throws SQLException {
        try (var connection = database.tenantConnection(database.newTenant())) {
            var table = new CopyTable("setting (key, value, version)");
            table.row("a\\b\tc\nd", "{}", 0);
            table.write(connection);

            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select key from setting")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("a\\b\tc\nd");
            }
        }
    }

    private Connection filled(DemoUnit unit) throws SQLException {
        Tenant tenant = database.newTenant();
        var connection = database.tenantConnection(tenant);
        var bundle = BUNDLES.forCategory(unit.category());
        for (var category : Vocabulary.items(bundle, "catalogue", "powerCategories")) {
            try (var insert =
                    connection.prepareStatement("insert into power_category (code, label, sort) values (?, ?, 0)")) {
                insert.setString(1, category.getString("code"));
                insert.setString(2, category.getString("label"));
                insert.executeUpdate();
            }
        }
        var rows = new UnitRows(connection, NOW, TODAY);
        assertThat(rows.written()).isFalse();
        rows.write(unit, risks(unit));
        return connection;
    }

    private static JsonObject risks(DemoUnit unit) {
        return BUNDLES.get(unit.scale()).section("risks");
    }

    private static DemoUnit unit(String name) {
        return UNITS.stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int severity(Connection connection, int severity) throws SQLException {
        return number(
                connection,
                "select count(*) from risk_point p join risk_level l on l.code = p.level where l.severity = "
                        + severity);
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }
}
