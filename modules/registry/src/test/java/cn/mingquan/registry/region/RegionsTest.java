package cn.mingquan.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.registry.RegistryDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final RegistryDatabase DATABASE = new RegistryDatabase();
    private static final RegionSeeding SEEDING = new RegionSeeding(DATABASE.tenants(), DATABASE, DATABASE.sql());
    private static final Regions REGIONS = new Regions(DATABASE.sql(), Clock.systemUTC());

    @BeforeAll
    static void seed() {
        assertThat(SEEDING.addMissing()).isGreaterThan(6_000);
    }

    @Test
    void seeding_again_adds_nothing_and_keeps_what_was_renamed() {
        DATABASE.sql().change("update region set name = '改名县' where code = '131124'");

        assertThat(SEEDING.addMissing()).isZero();
        assertThat(REGIONS.find("131124"))
                .hasValueSatisfying(r -> assertThat(r.name()).isEqualTo("改名县"));
    }

    @Test
    void a_missing_node_comes_back() throws Exception {
        try (var owner = DATABASE.postgres().ownerConnection();
                var statement = owner.createStatement()) {
            statement.execute("delete from platform.region where code = '131127-0'");
        }

        assertThat(SEEDING.addMissing()).isEqualTo(1);
        assertThat(REGIONS.find("131127-0")).isPresent();
    }

    @Test
    void a_place_is_inside_those_above_it_and_no_others() {
        assertThat(REGIONS.inside("511602-0", List.of("511600"))).isTrue();
        assertThat(REGIONS.inside("511602", List.of("511602"))).isTrue();
        assertThat(REGIONS.inside("511602", List.of("131100", "510000"))).isTrue();
        assertThat(REGIONS.inside("511600", List.of("511602"))).isFalse();
        assertThat(REGIONS.inside("131123", List.of("510000"))).isFalse();
        assertThat(REGIONS.inside("131123", List.of())).isFalse();
        assertThat(REGIONS.inside("999999", List.of("000000"))).isFalse();
    }

    @Test
    void search_tells_equal_names_apart_by_their_path_and_stays_inside_the_callers_part() {
        assertThat(REGIONS.search("长安区", List.of(Region.NATION)))
                .filteredOn(hit -> hit.kind() == RegionKind.COUNTY)
                .extracting(RegionHit::path)
                .containsExactlyInAnyOrder("河北省/石家庄市/长安区", "陕西省/西安市/长安区");
        assertThat(REGIONS.search("长安区", List.of("610000")))
                .filteredOn(hit -> hit.kind() == RegionKind.COUNTY)
                .extracting(RegionHit::code)
                .containsExactly("610116");
        assertThat(REGIONS.search("511602", List.of(Region.NATION)))
                .first()
                .extracting(RegionHit::name)
                .isEqualTo("广安区");
        assertThat(REGIONS.search("%", List.of(Region.NATION))).isEmpty();
    }

    @Test
    void children_count_the_units_of_their_whole_subtree() {
        DATABASE.sql()
                .change(
                        "insert into unit (id, code, name, region_code, level, category, state, created_at)"
                                + " values (?, ?, '武强县卫生局', '131123-0', 'COUNTY', 'OTHER', 'ACTIVE', now())",
                        Ids.next(),
                        Postgres.randomCode());

        var cities = REGIONS.children("130000");

        assertThat(cities).first().extracting(RegionRow::kind).isEqualTo(RegionKind.OWN_LEVEL);
        assertThat(cities)
                .filteredOn(row -> row.code().equals("131100"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.units()).isEqualTo(1);
                    assertThat(row.hasChildren()).isTrue();
                });
        assertThat(cities).filteredOn(row -> row.code().equals("130600")).allMatch(row -> row.units() == 0);
        assertThat(REGIONS.rows(List.of("131123-0"))).singleElement().matches(row -> !row.hasChildren());
    }

    @Test
    void a_node_added_below_an_invented_one_is_invented() {
        DATABASE.sql().change("update region set demo = true where code = '659011'");
        REGIONS.add(township("659011100", "659011"));
        REGIONS.add(township("131125100", "131125"));

        assertThat(REGIONS.children("659011"))
                .filteredOn(row -> row.code().equals("659011100"))
                .allMatch(RegionRow::demo)
                .hasSize(1);
        assertThat(REGIONS.children("131125"))
                .filteredOn(row -> row.code().equals("131125100"))
                .noneMatch(RegionRow::demo)
                .hasSize(1);
    }

    private static Region township(String code, String parent) {
        return new Region(
                code, "样例镇", "样例", RegionKind.TOWNSHIP, Level.TOWNSHIP, parent, LocalDate.of(2020, 1, 1), null, 1);
    }

    @Test
    void a_node_is_not_listed_before_or_after_its_time() {
        DATABASE.sql().change("update region set valid_to = date '2020-01-01' where code = '131126-0'");

        assertThat(REGIONS.children("131126")).isEmpty();
    }
}
