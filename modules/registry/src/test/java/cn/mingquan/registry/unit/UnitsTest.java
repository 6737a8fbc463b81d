package cn.mingquan.registry.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.region.Level;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitsTest {

    private static final RegistryDatabase DATABASE = RegistryDatabase.withRegions();
    private static final Units UNITS = new Units(DATABASE.sql(), Clock.systemUTC());

    private static Unit health;
    private static Unit team;

    @BeforeAll
    static void fill() {
        health = UNITS.add(profile("武强县卫生健康局", "131123-0", "ENFORCEMENT", "HEALTH", null), false);
        team = UNITS.add(profile("武强县卫生监督所", "131123-0", "ENFORCEMENT", "HEALTH", health.id()), false);
        UNITS.add(profile("广安区交通运输局", "511602-0", "ECONOMIC_SOCIAL", "TRANSPORT", null), false);
    }

    @Test
    void a_list_holds_the_whole_subtree_and_nothing_beside_it() {
        assertThat(names(new UnitFilter(), List.of("130000"))).containsExactly("武强县卫生健康局", "武强县卫生监督所");
        assertThat(names(new UnitFilter(), List.of("511602"))).containsExactly("广安区交通运输局");
        assertThat(names(new UnitFilter(), List.of())).isEmpty();
    }

    @Test
    void conditions_narrow_the_list_and_quotes_in_them_are_only_text() {
        var filter = new UnitFilter();
        filter.words = "监督";
        assertThat(names(filter, List.of("000000"))).containsExactly("武强县卫生监督所");

        filter.words = "' or 1=1 --";
        assertThat(names(filter, List.of("000000"))).isEmpty();

        var line = new UnitFilter();
        line.sectorLine = "TRANSPORT";
        line.category = "ECONOMIC_SOCIAL";
        line.state = "PROVISIONING";
        assertThat(names(line, List.of("000000"))).containsExactly("广安区交通运输局");
    }

    @Test
    void the_units_under_one_are_listed() {
        var below = new UnitFilter();
        below.parent = health.id();

        assertThat(names(below, List.of("000000"))).containsExactly("武强县卫生监督所");
        assertThat(names(below, List.of("511602"))).isEmpty();
        below.parent = team.id();
        assertThat(names(below, List.of("000000"))).isEmpty();
    }

    @Test
    void a_page_tells_the_total_of_all_pages() {
        var page = UNITS.list(new UnitFilter(), List.of("000000"), "u.name desc", 2, 2);

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).hasSize(1);
    }

    @Test
    void a_subordinate_unit_names_its_parent_and_rings_are_seen() {
        var rows =
                UNITS.list(new UnitFilter(), List.of("131123"), "u.name", 20, 0).items();

        assertThat(rows)
                .filteredOn(row -> row.id().equals(team.id()))
                .extracting(UnitRow::parentUnitName)
                .containsExactly("武强县卫生健康局");
        var above = UNITS.above(List.of(team.id(), health.id()));
        assertThat(above.get(team.id())).containsExactlyInAnyOrder(team.id(), health.id());
        assertThat(above.get(health.id())).containsExactly(health.id());
    }

    @Test
    void two_changes_made_against_the_same_version_do_not_both_win() {
        var unit = UNITS.add(profile("某局", "131123-0", "OTHER", null, null), false);
        UNITS.change(unit.id(), profile("某局甲", "131123-0", "OTHER", null, null), 0);

        assertThatThrownBy(() -> UNITS.change(unit.id(), profile("某局乙", "131123-0", "OTHER", null, null), 0))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(CommonProblem.STALE_VERSION));
        assertThat(UNITS.get(unit.id()).profile().name()).isEqualTo("某局甲");
        DATABASE.sql().change("update unit set state = 'ERASED' where id = ?", unit.id());
        assertThat(UNITS.find(unit.id())).isEmpty();
    }

    @Test
    void a_tenant_sees_its_own_row_only() throws Exception {
        var schemas = DATABASE.postgres();
        var tenant = schemas.newTenant();
        DATABASE.sql()
                .change(
                        "insert into unit (id, code, name, region_code, level, category, state, created_at)"
                                + " values (?, ?, '自己', '131123-0', 'COUNTY', 'OTHER', 'ACTIVE', now())",
                        UUID.randomUUID(),
                        tenant.code());

        try (var connection = schemas.tenantConnection(tenant);
                var statement = connection.createStatement();
                var result = statement.executeQuery("select name from platform.unit")) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("自己");
            assertThat(result.next()).isFalse();
            assertThatThrownBy(() -> statement.execute("update platform.unit set name = 'x'"))
                    .hasMessageContaining("permission denied");
        }
        DATABASE.sql().change("update unit set state = 'ERASED' where code = ?", tenant.code());
    }

    private static List<String> names(UnitFilter filter, List<String> roots) {
        return UNITS.list(filter, roots, "u.name", 50, 0).items().stream()
                .map(UnitRow::name)
                .filter(name -> !name.startsWith("某局"))
                .toList();
    }

    private static Profile profile(String name, String region, String category, String line, UUID parent) {
        return new Profile(name, null, region, Level.COUNTY, parent, category, line, false, 10, 8, null, null, false);
    }
}
