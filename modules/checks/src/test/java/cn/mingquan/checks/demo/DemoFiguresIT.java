package cn.mingquan.checks.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.NationalBody;
import cn.mingquan.checks.stack.Stack;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The comparison page says exactly what the published cases say, and a change shows there within five seconds. */
@Isolated("Five seconds are the bar of a platform that does nothing else.")
class DemoFiguresIT {

    private static final Duration FIGURES_DUE = Duration.ofSeconds(90);
    private static final Duration CHANGE_DUE = Duration.ofSeconds(5);

    private static final Stack STACK = Stack.running();
    private static Api overseer;
    private static String scope;

    @BeforeAll
    static void found_an_overseeing_body() {
        var account = NationalBody.on(STACK);
        overseer = new Api(STACK, STACK.realm().token(account.username(), account.password()));
        scope = overseer.get("/comparison/scopes")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        await(
                FIGURES_DUE,
                () -> total("r:900202", "measure=RISK_POINT") == 2351
                        && total("r:900121", "measure=RISK_POINT") == 1557
                        && total("r:990000", "measure=POWER_GRADED") == 253);
    }

    /** What the size of the figures is planned by: 150 cells per unit and month. */
    @Test
    void the_units_keep_within_the_budget_of_cells() throws SQLException {
        try (var database = STACK.superuser();
                var cells = database.createStatement()
                        .executeQuery("select count(*), round(avg(cells), 1), max(cells) from (select count(*) as cells"
                                + " from statistics.unit_cell group by unit_id, period) as counted")) {
            cells.next();
            System.out.printf(
                    "cells per unit and month, %d units: %s on average, %d at most%n",
                    cells.getInt(1), cells.getBigDecimal(2), cells.getInt(3));
            assertThat(cells.getInt(1)).isGreaterThan(50);
            assertThat(cells.getDouble(2)).isBetween(10.0, 150.0);
        }
    }

    @Test
    void the_pilot_county_has_the_published_figures() {
        assertThat(total("r:900121", "measure=POWER")).isEqualTo(492);
        assertThat(columns("r:900121", "POWER", "holderLayer")).containsEntry("TOP_LEADER", 65L);
        assertThat(columns("r:900121", "RISK_POINT", "severity"))
                .containsEntry("1", 358L)
                .containsEntry("2", 472L)
                .containsEntry("3", 727L);
        assertThat(columns("r:900121", "RISK_POINT", "holderLayer")).containsEntry("TOP_LEADER", 135L);
        assertThat(total("r:900121", "measure=STAFF")).isEqualTo(353);
        var powers = compare("r:900121", "measure=POWER&by=unit");
        assertThat(powers.getJsonArray("rows").getValuesAs(JsonObject.class))
                .hasSize(7)
                .allMatch(row -> row.getInt("total") > 0);
        assertThat(powers.getJsonObject("total").getInt("members")).isEqualTo(7);
        assertThat(powers.getJsonObject("total").getInt("beside")).isPositive();
        assertThat(powers.getJsonObject("total").getInt("units")).isEqualTo(7);
    }

    @Test
    void who_reads_english_is_told_in_english() {
        var path = "/comparison?scope=" + scope + "&node=r:900121&by=unit&measure=RISK_POINT&columns=severity";

        var told = overseer.send("GET", path, "", "application/json", "Accept-Language", "en");

        assertThat(told.statusCode()).isEqualTo(200);
        assertThat(told.body()).contains("1,557").doesNotContain("风险点");
        assertThat(overseer.get(path).getString("sentence")).contains("风险点 1,557 个");
    }

    @Test
    void the_district_has_the_published_figures() {
        assertThat(total("r:900202", "measure=POWER")).isEqualTo(1425);
        assertThat(columns("r:900202", "POWER", "direction"))
                .containsEntry("EXTERNAL", 1232L)
                .containsEntry("INTERNAL_MGMT", 193L);
        assertThat(columns("r:900202", "RISK_POINT", "severity"))
                .containsEntry("1", 683L)
                .containsEntry("2", 937L)
                .containsEntry("3", 731L);
    }

    @Test
    void the_ministry_grades_powers_not_points() {
        assertThat(total("r:990000", "measure=POWER")).isEqualTo(253);
        assertThat(total("r:990000", "measure=POWER_GRADED")).isEqualTo(253);
        assertThat(columns("r:990000", "POWER_GRADED", "severity"))
                .containsEntry("1", 84L)
                .containsEntry("2", 115L)
                .containsEntry("3", 54L);
        assertThat(total("r:990000", "measure=RISK_POINT")).isZero();
    }

    @Test
    void every_level_adds_up_to_the_one_above() {
        for (var node : List.of("r:900000", "r:900100", "r:900200", "r:900300")) {
            for (var measure : List.of("POWER", "RISK_POINT")) {
                var view = compare(node, "measure=" + measure + "&by=region");
                var sum = view.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
                        .mapToLong(row -> row.getJsonNumber("total").longValueExact())
                        .sum();
                assertThat(sum)
                        .as("%s of %s", measure, node)
                        .isEqualTo(view.getJsonObject("total")
                                .getJsonNumber("total")
                                .longValueExact());
            }
        }
    }

    @Test
    void drafts_stand_apart() {
        var province = compare("r:900000", "measure=POWER").getJsonObject("total");

        assertThat(province.getInt("drafts")).isGreaterThanOrEqualTo(36);
    }

    @Test
    void a_change_in_an_agency_shows_in_the_province_within_five_seconds() {
        var lead = lead();
        var category = lead.get("/power-categories")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("code");
        var node = "r:900000";
        var before = total(node, "measure=POWER");
        var power = lead.post(
                        "/powers",
                        """
                        {"name": "演示核对事项", "category": "%s", "content": "核对", "exerciser": "办公室",
                         "holderLayer": "STAFF", "hotPost": false, "direction": "EXTERNAL", "visibility": "EXPLICIT",
                         "bases": [{"type": "LAW", "title": "中华人民共和国行政许可法", "article": "第十二条", "text": ""}]}"""
                                .formatted(category))
                .getString("id");
        try {
            lead.post("/powers/" + power + "/approval", "");
            await(CHANGE_DUE, () -> total(node, "measure=POWER") == before + 1);
        } finally {
            lead.send("DELETE", "/powers/" + power + "/approval?reason=test", "", "application/json");
            var version = lead.get("/powers/" + power).getInt("version");
            lead.send("DELETE", "/powers/" + power, "", "application/json", "If-Match", "\"" + version + "\"");
        }
        await(CHANGE_DUE, () -> total(node, "measure=POWER") == before);
    }

    @Test
    void the_comparison_is_exported_as_a_workbook() {
        var file = overseer.file("/comparison/export?scope=" + scope + "&node=r:900000&measure=RISK_POINT&by=region"
                + "&columns=severity");

        assertThat(file).startsWith('P', 'K');
    }

    private static Api lead() {
        var account = STACK.demoAccounts().stream()
                .filter(known -> known.role().equals("agency-lead"))
                .map(Account.class::cast)
                .findFirst()
                .orElseThrow();
        return new Api(STACK, STACK.realm().token(account.username(), account.password()));
    }

    private static JsonObject compare(String node, String query) {
        return overseer.get("/comparison?scope=" + scope + "&node=" + node + "&" + query);
    }

    private static long total(String node, String query) {
        return compare(node, query)
                .getJsonObject("total")
                .getJsonNumber("total")
                .longValueExact();
    }

    private static Map<String, Long> columns(String node, String measure, String columns) {
        var view = compare(node, "measure=" + measure + "&columns=" + columns);
        var keys = view.getJsonArray("columns").getValuesAs(JsonObject.class);
        var values = view.getJsonObject("total").getJsonArray("values").getValuesAs(JsonNumber.class);
        return IntStream.range(0, keys.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> keys.get(i).getString("key"), i -> values.get(i).longValueExact()));
    }

    private static void await(Duration due, Supplier<Boolean> condition) {
        var until = Instant.now().plus(due);
        while (!condition.get()) {
            assertThat(Instant.now()).as("within %s", due).isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(ending);
            }
        }
    }
}
