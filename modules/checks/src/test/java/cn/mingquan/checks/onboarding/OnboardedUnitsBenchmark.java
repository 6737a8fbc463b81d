package cn.mingquan.checks.onboarding;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import cn.mingquan.platform.testing.Timings;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Prints what each step of onboarding costs a unit of a file of 200 on the platform as people start it: server,
 * PostgreSQL and Keycloak, each a process of its own. The steps are read off the platform's own record of them, by a
 * trigger that only this benchmark adds. How to start it, and what it printed: docs/reference/performance.md.
 */
final class OnboardedUnitsBenchmark {

    private static final int MEASURED = 200;
    private static final int WARM_UP = 10;
    private static final List<String> STEPS = List.of("SCHEMA", "TEMPLATE", "IDENTITY", "DONE");
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private OnboardedUnitsBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        var stack = Stack.running();
        try (var database = stack.superuser()) {
            OUT.println(Timings.machine(database));
            keepSteps(database);
            onboard(new Api(stack, stack.realm().provinceAdminToken()));
            print(database);
        }
        System.exit(0);
    }

    private static void keepSteps(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("create schema benchmark");
            statement.execute("create table benchmark.step (row_number int, step text, at timestamptz)");
            statement.execute(
                    """
                    create function benchmark.keep() returns trigger language plpgsql security definer as $$
                    begin
                      insert into benchmark.step values (new.row_number, new.step, clock_timestamp());
                      return new;
                    end $$""");
            statement.execute(
                    """
                    create trigger keep_steps after update on platform.onboarding_item
                      for each row when (old.step is distinct from new.step) execute function benchmark.keep()""");
        }
    }

    private static void onboard(Api province) throws InterruptedException {
        var file = new StringBuilder("单位名称,区划代码,级别,单位类别,管理员账号\r\n");
        var categories = List.of("综合执法类", "经济社会管理类", "公益企事业单位类", "其他");
        for (var i = 0; i < WARM_UP + MEASURED; i++) {
            file.append(
                    "武强县第%03d演练所,131123,县,%s,bench-%03d\r\n".formatted(i, categories.get(i % categories.size()), i));
        }
        var batch = province.upload(
                        "/onboardings?fileName=benchmark.csv", file.toString().getBytes(StandardCharsets.UTF_8))
                .getString("id");
        province.post("/onboardings/" + batch + "/confirmation", "");
        JsonObject state;
        do {
            TimeUnit.SECONDS.sleep(1);
            state = province.get("/onboardings/" + batch);
        } while (state.getString("state").equals("RUNNING"));
        if (!state.getString("state").equals("DONE") || state.getInt("done") != WARM_UP + MEASURED) {
            throw new IllegalStateException(state.toString());
        }
    }

    private static void print(Connection database) throws SQLException {
        var schema = new Timings();
        var template = new Timings();
        var identity = new Timings();
        var whole = new Timings();
        for (var at : reached(database).values()) {
            schema.add(between(at, "SCHEMA", "TEMPLATE"));
            template.add(between(at, "TEMPLATE", "IDENTITY"));
            identity.add(between(at, "IDENTITY", "DONE"));
            whole.add(between(at, "SCHEMA", "DONE"));
        }
        OUT.printf("one agency on the running platform, %d of a file of %d:%n", whole.size(), WARM_UP + MEASURED);
        OUT.printf("  schema, role, tables, grants: %s%n", schema);
        OUT.printf("  template: %s%n", template);
        OUT.printf("  Keycloak, organisation, account, role, one-time password: %s%n", identity);
        OUT.printf("  all of it: %s%n", whole);
    }

    /** When each measured row reached its steps. */
    private static Map<Integer, Map<String, Timestamp>> reached(Connection database) throws SQLException {
        var rows = new LinkedHashMap<Integer, Map<String, Timestamp>>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select row_number, step, at from benchmark.step order by at")) {
            while (found.next()) {
                rows.computeIfAbsent(found.getInt(1), row -> new LinkedHashMap<>())
                        .put(found.getString(2), found.getTimestamp(3));
            }
        }
        rows.keySet().removeAll(rows.keySet().stream().limit(WARM_UP).toList());
        if (rows.size() != MEASURED
                || !rows.values().stream().allMatch(at -> at.keySet().containsAll(STEPS))) {
            throw new IllegalStateException("Steps are missing: " + rows);
        }
        return rows;
    }

    private static Duration between(Map<String, Timestamp> at, String from, String until) {
        return Duration.between(at.get(from).toInstant(), at.get(until).toInstant());
    }
}
