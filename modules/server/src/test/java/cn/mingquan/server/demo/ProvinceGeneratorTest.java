package cn.mingquan.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.uscc.Uscc;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class ProvinceGeneratorTest {

    private static final DemoPlan PLAN = DemoPlan.read();
    private static final List<DemoUnit> UNITS = new ProvinceGenerator(PLAN, new Bundles()).generate();

    private static final List<DemoUnit> COUNTY = in("900121-0");
    private static final List<DemoUnit> DISTRICT = in("900202-0");
    private static final List<DemoUnit> MINISTRY = in("990000");

    @Test
    void the_county_has_the_published_powers_and_points() {
        assertThat(COUNTY).hasSize(7);
        assertThat(powers(COUNTY, power -> true)).isEqualTo(492);
        assertThat(powers(COUNTY, power -> power.holderLayer().equals("TOP_LEADER")))
                .isEqualTo(65);
        assertThat(severities(COUNTY)).containsExactly(358, 472, 727);
        assertThat(points(COUNTY, point -> point.holderLayer().equals("TOP_LEADER")))
                .isEqualTo(135);
        assertThat(points(COUNTY, point -> point.holderLayer().equals("LEADERSHIP_MEMBER")))
                .isEqualTo(347);
        assertThat(COUNTY.stream().mapToInt(DemoUnit::staff).sum()).isEqualTo(353);
        assertThat(COUNTY).extracting(DemoUnit::scale).containsOnly("enforcement");
    }

    @Test
    void the_district_has_the_published_powers_and_points() {
        assertThat(powers(DISTRICT, power -> true)).isEqualTo(1425);
        assertThat(powers(DISTRICT, power -> !power.internal())).isEqualTo(1232);
        assertThat(powers(DISTRICT, DemoPower::internal)).isEqualTo(193);
        assertThat(severities(DISTRICT)).containsExactly(683, 937, 731);
        assertThat(DISTRICT.stream()
                        .flatMap(unit -> unit.points().stream())
                        .mapToInt(point -> point.measures().size())
                        .sum())
                .isEqualTo(2520);
        assertThat(DISTRICT).extracting(DemoUnit::scale).containsOnly("economic-social");
    }

    @Test
    void the_ministry_grades_powers_and_not_points() {
        assertThat(MINISTRY).hasSize(1);
        assertThat(powers(MINISTRY, power -> true)).isEqualTo(253);
        assertThat(powers(MINISTRY, power -> "A".equals(power.level()))).isEqualTo(84);
        assertThat(powers(MINISTRY, power -> "B".equals(power.level()))).isEqualTo(115);
        assertThat(powers(MINISTRY, power -> "C".equals(power.level()))).isEqualTo(54);
        assertThat(points(MINISTRY, point -> true)).isZero();
        assertThat(MINISTRY.get(0).sections())
                .filteredOn(section -> section.endsWith("司"))
                .hasSizeGreaterThan(10);
    }

    @Test
    void drafts_stand_outside_the_sized_places_only() {
        var sized = new HashSet<>(COUNTY);
        sized.addAll(DISTRICT);
        sized.addAll(MINISTRY);

        assertThat(powers(List.copyOf(sized), DemoPower::draft)).isZero();
        assertThat(points(List.copyOf(sized), DemoPoint::draft)).isZero();
        assertThat(powers(UNITS, DemoPower::draft)).isEqualTo(36);
        assertThat(points(UNITS, DemoPoint::draft)).isEqualTo(48);
    }

    @Test
    void a_draft_power_has_no_approved_point() {
        for (var unit : UNITS) {
            assertThat(unit.points())
                    .filteredOn(point -> unit.powers().get(point.power()).draft())
                    .allMatch(DemoPoint::draft);
        }
    }

    @Test
    void every_plain_agency_has_the_plain_size() {
        var sized = List.of("900121-0", "900202-0", "990000");
        assertThat(UNITS)
                .filteredOn(unit -> unit.overseer().isEmpty() && !sized.contains(unit.region()))
                .hasSize(22)
                .allSatisfy(unit -> {
                    assertThat(powers(List.of(unit), power -> !power.draft())).isEqualTo(22);
                    assertThat(points(List.of(unit), point -> !point.draft())).isEqualTo(46);
                });
    }

    @Test
    void the_same_plan_gives_the_same_province() {
        assertThat(new ProvinceGenerator(PLAN, new Bundles()).generate()).isEqualTo(UNITS);
    }

    @Test
    void names_and_codes_do_not_repeat_within_a_unit() {
        for (var unit : UNITS) {
            assertThat(unit.powers())
                    .extracting(DemoPower::name)
                    .as(unit.name())
                    .doesNotHaveDuplicates();
            assertThat(unit.powers()).extracting(DemoPower::code).doesNotHaveDuplicates();
            assertThat(unit.points()).extracting(DemoPoint::description).doesNotHaveDuplicates();
            assertThat(unit.sections()).doesNotHaveDuplicates();
        }
        assertThat(UNITS).extracting(DemoUnit::name).doesNotHaveDuplicates();
        assertThat(UNITS).extracting(DemoUnit::uscc).doesNotHaveDuplicates();
    }

    @Test
    void every_power_names_its_basis_and_a_category_of_its_template() {
        var bundles = new Bundles();
        for (var unit : UNITS) {
            var known = Vocabulary.items(bundles.forCategory(unit.category()), "catalogue", "powerCategories").stream()
                    .map(category -> category.getString("code"))
                    .toList();
            assertThat(unit.powers()).allSatisfy(power -> {
                assertThat(power.bases()).isNotEmpty();
                assertThat(power.category()).isIn(known);
                assertThat(power.name()).doesNotContain("{", "}");
            });
        }
    }

    @Test
    void all_four_categories_and_all_three_kinds_of_jurisdiction_are_shown() {
        assertThat(UNITS)
                .extracting(DemoUnit::category)
                .contains("ENFORCEMENT", "ECONOMIC_SOCIAL", "PUBLIC_INTEREST", "OTHER");
        assertThat(PLAN.overseers()).extracting(DemoPlan.Overseer::kind).contains("REGION", "LINE", "UNITS");
        assertThat(PLAN.overseers()).extracting(DemoPlan.Overseer::level).contains("COUNTY", "CITY", "PROVINCE");
    }

    @Test
    void codes_lie_outside_the_real_ranges_and_their_check_digits_hold() {
        assertThat(PLAN.regions()).extracting(DemoPlan.Place::code).allMatch(code -> code.startsWith("9"));
        assertThat(UNITS).allSatisfy(unit -> {
            assertThat(unit.uscc().substring(2, 8)).isEqualTo(unit.region().substring(0, 6));
            assertThat(Uscc.of(unit.uscc()).checkDigitHolds()).as(unit.uscc()).isTrue();
        });
    }

    @Test
    void whoever_is_named_in_the_plan_exists() {
        var names = UNITS.stream().map(DemoUnit::name).toList();
        assertThat(PLAN.accounts()).allSatisfy(account -> account.unit()
                .ifPresent(unit -> assertThat(names).contains(unit)));
        assertThat(PLAN.overseers()).allSatisfy(body -> assertThat(names).containsAll(body.jurisdictionUnits()));
        assertThat(UNITS).allSatisfy(unit -> unit.parent()
                .ifPresent(parent -> assertThat(names).contains(parent)));
    }

    @Test
    void services_come_in_addition_and_are_neither_graded_nor_the_place_of_a_risk() {
        for (var place : List.of(COUNTY, DISTRICT, MINISTRY)) {
            assertThat(place.stream().flatMap(unit -> unit.powers().stream()).filter(ProvinceGeneratorTest::service))
                    .isNotEmpty()
                    .allMatch(service -> service.level() == null && !service.draft());
        }
        for (var unit : UNITS) {
            assertThat(unit.points()).noneMatch(point -> service(unit.powers().get(point.power())));
        }
    }

    private static boolean service(DemoPower power) {
        return power.category().equals("20");
    }

    private static List<DemoUnit> in(String region) {
        return UNITS.stream()
                .filter(unit -> unit.region().equals(region) && unit.overseer().isEmpty())
                .toList();
    }

    /** Public services are no powers. */
    private static long powers(List<DemoUnit> units, Predicate<DemoPower> which) {
        return units.stream()
                .flatMap(unit -> unit.powers().stream())
                .filter(power -> !service(power))
                .filter(which)
                .count();
    }

    private static long points(List<DemoUnit> units, Predicate<DemoPoint> which) {
        return units.stream()
                .flatMap(unit -> unit.points().stream())
                .filter(which)
                .count();
    }

    private static List<Integer> severities(List<DemoUnit> units) {
        return List.of(1, 2, 3).stream()
                .map(severity -> (int) points(units, point -> point.severity() == severity))
                .toList();
    }
}
