package cn.mingquan.checks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/** On the demonstration province; leaves its figures as they were. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated("Five seconds are the bar of a platform that does nothing else.")
class FiguresIT {

    private static final Duration BAR = Duration.ofSeconds(5);

    private final Stack stack = Stack.running();
    private Place place;
    private Api lead;
    private Api overseer;

    /** A body that oversees a part of the tree, and an agency in it. */
    private record Place(String body, String scope, String node, String agency) {}

    @BeforeAll
    void people() throws SQLException {
        place = query(
                        """
                        select body.code, j.id, 'r:' || j.region_code, agency.code
                        from platform.jurisdiction j
                        join platform.unit body on body.id = j.body_unit_id
                        join statistics.booking b on j.region_code = any(b.path)
                        join platform.unit agency on agency.id = b.unit_id
                        where body.demo and j.kind = 'REGION' and j.valid_to is null and not agency.oversight
                          and b.period = (select max(period) from statistics.period)
                        order by cardinality(b.path) desc, j.region_code, agency.code limit 1
                        """)
                .orElseThrow(() -> new AssertionError("The demonstration province has no body with an agency"));
        lead = api("agency-lead", "figures-lead", place.agency());
        overseer = api("overseer", "figures-overseer", place.body());
    }

    @Test
    void a_change_in_an_agency_shows_at_the_top_of_the_scope_within_five_seconds() {
        long before = powers();
        long drafts = drafts();
        // Whichever agency came first: a service (公共服务) counts as no power.
        var category = lead.get("/power-categories").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(each -> !each.getString("nationalCode", "").equals("20"))
                .findFirst()
                .orElseThrow();
        var power = lead.post(
                "/powers",
                """
                {"name": "核对数据用的职权", "category": "%s", "content": "内容", "exerciser": "本单位",
                 "holderLayer": "STAFF", "direction": "EXTERNAL", "visibility": "EXPLICIT", "hotPost": false,
                 "bases": []}"""
                        .formatted(category.getString("code")));
        var path = "/powers/" + power.getString("id");
        await(() -> drafts() == drafts + 1 && powers() == before);

        lead.post(path + "/approval?withoutBasis=true", "");
        await(() -> powers() == before + 1 && drafts() == drafts);

        assertThat(lead.send("DELETE", path + "/approval?reason=1", "", "").statusCode())
                .isEqualTo(200);
        await(() -> powers() == before && drafts() == drafts + 1);
        assertThat(lead.send("DELETE", path, "", "").statusCode() / 100).isEqualTo(2);
        await(() -> drafts() == drafts);
    }

    @Test
    void the_recount_finds_no_drift() {
        var admin = new Api(stack, stack.realm().provinceAdminToken());
        var before = lastRecount(admin);

        admin.post("/figure-recounts", "");

        await(Duration.ofMinutes(2), () -> !lastRecount(admin).equals(before));
        var found = lastRecount(admin).orElseThrow();
        assertThat(found.getInt("drift")).as(found.toString()).isZero();
        assertThat(found.getInt("units")).isPositive();
        assertThat(found.getInt("cells")).isPositive();
    }

    @Test
    void rows_add_up_at_every_step_down_to_a_unit() {
        var node = place.node();
        var by = "region";
        for (int step = 0; step < 8; step++) {
            var view = overseer.get(
                    "/comparison?columns=powerCategory&by=" + by + "&scope=" + place.scope() + "&node=" + node);
            long sum = 0;
            String next = null;
            for (var row : view.getJsonArray("rows").getValuesAs(JsonObject.class)) {
                sum += row.getInt("total");
                if (next == null && row.getBoolean("drill")) {
                    next = row.getString("node");
                }
            }
            assertThat(sum).as(node).isEqualTo(view.getJsonObject("total").getInt("total"));
            if (next == null) {
                assertThat(node).startsWith("u:");
                return;
            }
            node = next;
        }
        throw new AssertionError("No way down to a unit from " + place.node());
    }

    @Test
    void outside_the_jurisdiction_there_is_nothing() {
        for (var path : List.of(
                "/comparison?node=r:000000&scope=" + place.scope(),
                "/comparison?node=r:131123&scope=" + place.scope(),
                "/comparison?scope=00000000-0000-7000-8000-000000000000",
                "/comparison/export?node=r:000000&scope=" + place.scope())) {
            var answer = overseer.send("GET", path, "", "");
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(lead.send("GET", "/comparison", "", "").statusCode()).isEqualTo(403);
    }

    @Test
    void the_export_is_a_workbook() {
        var file = overseer.file("/comparison/export?by=unit&scope=" + place.scope());

        assertThat(file).startsWith('P', 'K');
    }

    private long powers() {
        return total("total");
    }

    private long drafts() {
        return total("drafts");
    }

    private long total(String figure) {
        return overseer.get(
                        "/comparison?by=unitCategory&measure=POWER&scope=" + place.scope() + "&node=" + place.node())
                .getJsonObject("total")
                .getInt(figure);
    }

    private static Optional<JsonObject> lastRecount(Api admin) {
        return admin.get("/figure-recounts").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .findFirst();
    }

    private static void await(BooleanSupplier condition) {
        await(BAR, condition);
    }

    private static void await(Duration bar, BooleanSupplier condition) {
        var end = Instant.now().plus(bar);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
        }
    }

    private Api api(String role, String username, String tenant) {
        var account = stack.realm().add(role, username, tenant);
        return new Api(stack, stack.realm().token(account.username(), account.password()));
    }

    private Optional<Place> query(String sql) throws SQLException {
        try (var connection = stack.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<Place>();
            while (rows.next()) {
                found.add(new Place(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
            }
            return found.stream().findFirst();
        }
    }
}
