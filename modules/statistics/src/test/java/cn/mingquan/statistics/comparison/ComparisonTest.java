package cn.mingquan.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.statistics.Dimension;
import cn.mingquan.statistics.figure.Province;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One province with random units, powers and risks, compared in many ways and each time counted by hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparisonTest {

    private static final String PROVINCE = "r:990000";

    /** In each unit, beside its powers. */
    private static final int SERVICES = 2;

    private final Province province = new Province();
    private final List<Power> powers = new ArrayList<>();
    private final Places places = new Places(sql());
    private final Comparison comparison = new Comparison(sql(), places, new CellSums(sql()), province.measures);

    /** A power as the test remembers it. */
    private record Power(Unit unit, String category, String layer, boolean approved) {}

    private record Unit(Tenant tenant, String place, String category, String line) {}

    private final List<Unit> units = new ArrayList<>();

    @BeforeAll
    void fill() {
        var random = new Random(42);
        for (var place : List.of("990000-0", "990100-0", "990101-0", "990101-0", "990102-0", "990102", "990201-0")) {
            var category = List.of("ENFORCEMENT", "ECONOMIC_SOCIAL", "OTHER").get(random.nextInt(3));
            var line = random.nextInt(3) == 0
                    ? null
                    : List.of("HEALTH", "TRANSPORT").get(random.nextInt(2));
            var unit = new Unit(province.unit(place, category, line), place, category, line == null ? "" : line);
            units.add(unit);
            for (int i = 0; i < 12; i++) {
                var type = List.of("01", "02", "ZZ").get(random.nextInt(3));
                var layer = List.of("TOP_LEADER", "STAFF").get(random.nextInt(2));
                boolean approved = random.nextInt(4) > 0;
                var power = province.power(unit.tenant(), type, layer, "EXTERNAL");
                if (approved) {
                    province.approve(unit.tenant(), power);
                }
                powers.add(new Power(unit, type.equals("ZZ") ? "X" : type, layer, approved));
            }
            for (int i = 0; i < SERVICES; i++) {
                province.approve(unit.tenant(), province.power(unit.tenant(), "20", "STAFF", "EXTERNAL"));
            }
        }
        var body = province.unit("990101-0", "OTHER", "HEALTH");
        province.execute("update unit set oversight = true where id = ?", body.unitId());
        province.settle();
    }

    @Test
    void each_region_shows_what_is_counted_below_it() {
        var view = compare(PROVINCE, By.REGION, Dimension.POWER_CATEGORY, Map.of());

        assertThat(view.rows()).extracting(ComparisonRow::key).containsExactly("990000-0", "990100", "990200");
        for (var row : view.rows()) {
            var below = row.key().equals("990000-0") ? row.key() : row.key().substring(0, 4);
            assertCounted(row, view, power -> power.unit().place().startsWith(below), Power::category);
        }
        assertAddsUp(view);
        assertThat(view.total().total()).isEqualTo(approved());
    }

    @Test
    void public_services_stand_beside_the_powers_and_are_not_among_them() {
        var byUnit = compare(PROVINCE, By.UNIT, Dimension.POWER_CATEGORY, Map.of());
        assertThat(byUnit.besideLabel()).isEqualTo("公共服务事项");
        assertThat(byUnit.columns()).extracting(ComparisonColumn::key).doesNotContain("20");
        assertThat(byUnit.rows()).extracting(ComparisonRow::beside).containsOnly((long) SERVICES);
        assertThat(byUnit.total().beside()).isEqualTo(7L * SERVICES);

        var services = compare(PROVINCE, By.POWER_CATEGORY, null, Map.of()).rows().stream()
                .filter(row -> row.key().equals("20"))
                .toList();
        assertThat(services).singleElement().satisfies(row -> {
            assertThat(row.total()).isZero();
            assertThat(row.beside()).isEqualTo(7L * SERVICES);
        });
        var people =
                new Question(province.measures.find("STAFF").orElseThrow(), By.REGION, null, Map.of(), "", "", 202611);
        var staff = compare(scope(), PROVINCE, people, 0, 200);
        assertThat(staff.total().beside()).isNull();
        assertThat(staff.total().drafts()).isNull();
        assertThat(staff.sentence()).startsWith("截至 2026 年 11 月 21 日，演示省共有在职人员 70 人，来自 7 个单位");
    }

    @Test
    void units_that_hang_at_the_place_itself_have_a_row_of_their_own() {
        var view = compare("r:990102", By.REGION, null, Map.of());

        assertThat(view.rows()).extracting(ComparisonRow::kind).containsExactly("OWN_LEVEL", "UNITS");
        assertCounted(view.rows().get(1), view, power -> power.unit().place().equals("990102"), Power::category);
        assertAddsUp(view);
    }

    @Test
    void a_place_without_places_below_is_compared_by_unit() {
        var view = compare("r:990101-0", By.REGION, null, Map.of());

        assertThat(view.by()).isEqualTo("unit");
        assertThat(view.rows()).hasSize(2).allMatch(ComparisonRow::drill);
        assertAddsUp(view);
    }

    @Test
    void each_unit_shows_its_own_figures_page_by_page() {
        var all = compare(PROVINCE, By.UNIT, Dimension.HOLDER_LAYER, Map.of());
        assertThat(all.rows()).hasSize(7);
        for (var row : all.rows()) {
            assertCounted(
                    row, all, power -> power.unit().tenant().unitId().toString().equals(row.key()), Power::layer);
        }
        assertAddsUp(all);

        var paged = new ArrayList<ComparisonRow>();
        for (int page = 0; page < 4; page++) {
            var view = compare(scope(), PROVINCE, question(By.UNIT, Dimension.HOLDER_LAYER, Map.of(), "", ""), page, 2);
            assertThat(view.rowCount()).isEqualTo(7);
            paged.addAll(view.rows());
        }
        assertThat(paged).isEqualTo(all.rows());
    }

    @Test
    void categories_and_lines_of_units_add_up_to_the_whole() {
        for (var by : List.of(By.UNIT_CATEGORY, By.SECTOR_LINE)) {
            var view = compare(PROVINCE, by, Dimension.POWER_CATEGORY, Map.of());
            for (var row : view.rows()) {
                var key = row.key().equals("-") ? "" : row.key();
                assertCounted(
                        row,
                        view,
                        power -> (by == By.UNIT_CATEGORY
                                        ? power.unit().category()
                                        : power.unit().line())
                                .equals(key),
                        Power::category);
            }
            assertAddsUp(view);
        }
    }

    @Test
    void values_of_the_measure_count_their_units_exactly() {
        var view = compare(PROVINCE, By.POWER_CATEGORY, Dimension.HOLDER_LAYER, Map.of());

        assertThat(view.rows()).extracting(ComparisonRow::key).containsExactly("01", "02", "20", "X");
        for (var row : view.rows()) {
            assertCounted(row, view, power -> power.category().equals(row.key()), Power::layer);
        }
        assertThat(view.total().total())
                .isEqualTo(view.rows().stream().mapToLong(ComparisonRow::total).sum());
        assertThat(view.total().units())
                .isLessThan(view.rows().stream().mapToInt(ComparisonRow::units).sum());
    }

    @Test
    void filters_leave_only_what_they_name() {
        var view = compare(
                scope(),
                PROVINCE,
                question(By.REGION, Dimension.HOLDER_LAYER, Map.of(Dimension.POWER_CATEGORY, "01"), "ENFORCEMENT", ""),
                0,
                200);

        for (var row : view.rows()) {
            var below = row.key().equals("990000-0") ? row.key() : row.key().substring(0, 4);
            assertCounted(
                    row,
                    view,
                    power -> power.unit().place().startsWith(below)
                            && power.category().equals("01")
                            && power.unit().category().equals("ENFORCEMENT"),
                    Power::layer);
        }
        assertAddsUp(view);
    }

    @Test
    void a_body_that_oversees_a_line_sees_that_line_only() {
        var health = new ScopeRow(UUID.randomUUID(), "LINE", "演示省 · 卫生健康", "990000", "HEALTH", List.of());
        var query = new ComparisonQuery();

        var view = compare(health, PROVINCE, query.question(province.measures, health, By.REGION, 202611), 0, 200);
        assertThat(view.total().total())
                .isEqualTo(powers.stream()
                        .filter(power -> power.approved() && power.unit().line().equals("HEALTH"))
                        .count());

        query.sectorLine = "TRANSPORT";
        var other = compare(health, PROVINCE, query.question(province.measures, health, By.REGION, 202611), 0, 200);
        assertThat(other.total().total()).isZero();
    }

    @Test
    void a_body_that_oversees_listed_units_sees_these_only() {
        var listed = units.subList(1, 3);
        var scope = new ScopeRow(
                UUID.randomUUID(),
                "UNITS",
                "联系单位",
                null,
                "",
                listed.stream().map(unit -> unit.tenant().unitId()).toList());

        for (var by : List.of(By.UNIT, By.REGION, By.UNIT_CATEGORY, By.POWER_CATEGORY)) {
            var view = compare(scope, "j:" + scope.id(), question(by, null, Map.of(), "", ""), 0, 200);
            assertThat(view.total().total())
                    .as(by.name())
                    .isEqualTo(powers.stream()
                            .filter(power -> power.approved() && listed.contains(power.unit()))
                            .count());
            assertThat(view.rows().stream().mapToLong(ComparisonRow::total).sum())
                    .as(by.name())
                    .isEqualTo(view.total().total());
        }
    }

    @Test
    void what_lies_outside_the_scope_is_not_found() {
        var county = new ScopeRow(UUID.randomUUID(), "REGION", "演示县", "990101", "", List.of());
        var line = new ScopeRow(UUID.randomUUID(), "LINE", "线", "990000", "HEALTH", List.of());
        var list = new ScopeRow(
                UUID.randomUUID(),
                "UNITS",
                "单位",
                null,
                "",
                List.of(units.get(0).tenant().unitId()));
        var elsewhere = units.get(6).tenant().unitId();
        var otherLine = units.stream()
                .filter(unit -> !unit.line().equals("HEALTH"))
                .findFirst()
                .orElseThrow();

        assertNotFound(county, "r:990100");
        assertNotFound(county, "r:990102");
        assertNotFound(county, "r:999999");
        assertNotFound(county, "u:" + elsewhere);
        assertNotFound(county, "u:" + UUID.randomUUID());
        assertNotFound(county, "j:" + county.id());
        assertNotFound(county, "x");
        assertNotFound(county, "u:not-an-id");
        assertNotFound(line, "u:" + otherLine.tenant().unitId());
        assertNotFound(list, "u:" + elsewhere);
        assertNotFound(list, "r:990000");
        assertNotFound(list, "j:" + UUID.randomUUID());
        assertThat(places.find(county, Node.parse("r:990101-0"), 202611).path())
                .extracting(PathStep::node)
                .containsExactly("r:990101", "r:990101-0");
        assertThat(places.find(list, Node.parse("u:" + units.get(0).tenant().unitId()), 202611)
                        .path())
                .hasSize(2);
    }

    @Test
    void what_is_not_stored_is_refused_with_a_reason() {
        assertThatThrownBy(() -> question(By.SEVERITY, null, Map.of(), "", "")).hasMessage("职权没有按“风险等级”统计。");
        assertThatThrownBy(() -> question(By.POWER_CATEGORY, Dimension.POWER_CATEGORY, Map.of(), "", ""))
                .hasMessage("行和列不能相同。");
        assertThatThrownBy(() ->
                        question(By.HOLDER_LAYER, Dimension.DIRECTION, Map.of(Dimension.POWER_CATEGORY, "01"), "", ""))
                .hasMessage("最多同时按两个方面比较，请减少一个条件。");
    }

    @Test
    void a_month_without_figures_is_not_found() {
        var problem = catchThrowableOfType(Problem.class, () -> comparison.month(202001));
        assertThat(problem.type()).isEqualTo(ComparisonProblem.PERIOD_NOT_FOUND);
        assertThat(comparison.periods()).containsExactly(202611);
    }

    @Test
    void the_sentence_tells_the_whole_and_the_drafts() {
        var view = compare(PROVINCE, By.REGION, null, Map.of());

        assertThat(view.sentence())
                .startsWith("截至 2026 年 11 月 21 日，演示省共有已审定的职权 " + approved() + " 项，另有公共服务事项 " + 7 * SERVICES
                        + " 项，来自 7 个单位；其中")
                .endsWith("；另有草稿 " + (powers.size() - approved()) + " 项，未计入。");
        var nothing = compare(
                scope(), PROVINCE, question(By.REGION, null, Map.of(Dimension.POWER_CATEGORY, "09"), "", ""), 0, 200);
        assertThat(nothing.sentence()).isEqualTo("截至 2026 年 11 月 21 日，演示省没有已审定的职权。");
        assertThat(Sentence.percent(0, 0)).isEqualTo("—");
    }

    @Test
    void who_asks_in_english_gets_the_words_of_the_product_in_english() {
        var place = places.find(scope(), Node.parse(PROVINCE), 202611);

        var view = comparison.answer(
                place,
                question(By.REGION, Dimension.HOLDER_LAYER, Map.of(), "", ""),
                comparison.month(null),
                Words.ENGLISH,
                0,
                200);

        assertThat(view.measureLabel()).isEqualTo("powers");
        assertThat(view.columns())
                .extracting(ComparisonColumn::label)
                .contains("Top leader")
                .allMatch(label -> label.chars().allMatch(c -> c < 128));
        assertThat(view.sentence())
                .startsWith("As of 21 November 2026, 演示省 has " + approved() + " approved powers in 7 units, of which ")
                .endsWith("; " + (powers.size() - approved()) + " drafts are not counted.");
        assertThat(view.rows())
                .extracting(ComparisonRow::name)
                .as("names are data")
                .isEqualTo(compare(PROVINCE, By.REGION, null, Map.of()).rows().stream()
                        .map(ComparisonRow::name)
                        .toList());
    }

    @Test
    void the_language_wanted_most_decides_and_chinese_is_the_rule() {
        assertThat(Words.wanted(List.of(Locale.ENGLISH))).isEqualTo(Words.ENGLISH);
        assertThat(Words.wanted(List.of(Locale.forLanguageTag("en-GB"), Locale.CHINA)))
                .isEqualTo(Words.ENGLISH);
        assertThat(Words.wanted(List.of(Locale.CHINA, Locale.ENGLISH))).isEqualTo(Words.CHINESE);
        assertThat(Words.wanted(List.of(Locale.forLanguageTag("*")))).isEqualTo(Words.CHINESE);
        assertThat(Words.wanted(List.of())).isEqualTo(Words.CHINESE);
    }

    private ComparisonView compare(String node, By by, Dimension columns, Map<Dimension, String> filters) {
        return compare(scope(), node, question(by, columns, filters, "", ""), 0, 200);
    }

    private ComparisonView compare(ScopeRow scope, String node, Question question, int page, int size) {
        var place = places.find(scope, Node.parse(node), 202611);
        return comparison.answer(place, question, comparison.month(null), Words.CHINESE, page, size);
    }

    private Question question(By by, Dimension columns, Map<Dimension, String> filters, String category, String line) {
        return new Question(
                province.measures.find("POWER").orElseThrow(), by, columns, filters, category, line, 202611);
    }

    private static ScopeRow scope() {
        return new ScopeRow(new UUID(0, 1), "REGION", "演示省", "990000", "", List.of());
    }

    private long approved() {
        return powers.stream().filter(Power::approved).count();
    }

    private void assertCounted(
            ComparisonRow row, ComparisonView view, Predicate<Power> inRow, Function<Power, String> column) {
        var mine = powers.stream().filter(inRow).toList();
        var approved = mine.stream().filter(Power::approved).toList();
        assertThat(row.total()).as(row.name()).isEqualTo(approved.size());
        assertThat(row.drafts()).as(row.name()).isEqualTo(mine.size() - approved.size());
        assertThat(row.units()).as(row.name()).isEqualTo((int)
                approved.stream().map(Power::unit).distinct().count());
        for (int i = 0; i < view.columns().size(); i++) {
            var key = view.columns().get(i).key();
            assertThat(row.values().get(i))
                    .as(row.name() + " " + key)
                    .isEqualTo(approved.stream()
                            .filter(power -> column.apply(power).equals(key))
                            .count());
        }
    }

    private static void assertAddsUp(ComparisonView view) {
        var total = view.total();
        assertThat(view.rows().stream().mapToLong(ComparisonRow::total).sum()).isEqualTo(total.total());
        assertThat(view.rows().stream().mapToInt(ComparisonRow::units).sum()).isEqualTo(total.units());
        assertThat(view.rows().stream().mapToInt(ComparisonRow::members).sum()).isEqualTo(total.members());
        assertThat(view.rows().stream().mapToLong(ComparisonRow::drafts).sum()).isEqualTo(total.drafts());
        assertThat(view.rows().stream().mapToLong(ComparisonRow::beside).sum()).isEqualTo(total.beside());
        for (int i = 0; i < view.columns().size(); i++) {
            int column = i;
            assertThat(view.rows().stream()
                            .mapToLong(row -> row.values().get(column))
                            .sum())
                    .isEqualTo(total.values().get(column));
        }
    }

    private void assertNotFound(ScopeRow scope, String node) {
        var problem = catchThrowableOfType(Problem.class, () -> places.find(scope, Node.parse(node), 202611));
        assertThat(problem).as(node).isNotNull();
        assertThat(problem.type()).isEqualTo(ComparisonProblem.NODE_NOT_FOUND);
    }

    private Sql sql() {
        return new Sql(new Database() {
            @Override
            public Connection connection() throws SQLException {
                return province.postgres.platformConnection();
            }
        });
    }
}
