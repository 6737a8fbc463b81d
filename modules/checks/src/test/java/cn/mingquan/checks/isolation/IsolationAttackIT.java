package cn.mingquan.checks.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No row crosses: not by another's token, not by another's id, not by a header, not by SQL of the server's own role. */
@SecondLane
class IsolationAttackIT {

    /** Calls that answer without an account. */
    private static final Set<String> PUBLIC = Set.of("/config");

    /** Answers that are the same for everybody: reference lists hold nothing of any unit. */
    private static final Set<String> COMMON = Set.of(
            "/regions/{code}",
            "/work-calendar/{year}",
            "/deadlines/{code}/calculation",
            "/templates/{code}",
            "/templates/{code}/versions",
            "/templates/{code}/versions/{version}/differences");

    /**
     * What somebody calls a thing of one's own: under the same name everybody has another, so that asking for it or
     * writing it succeeds and reaches nothing of the first agency. What is kept must stay as it was, as everywhere.
     */
    private static final Set<String> ONES_OWN = Set.of("/form-drafts/{form}", "/platform/form-drafts/{form}");

    /** Where units of one's kind are named: what a unit is called is public, and nothing else of it is told. */
    private static final Set<String> NAMES_PEERS = Set.of("/basic-claims/peers");

    /** Refusals that somebody meets who may act on a thing that is there: of the words, of its state, of its version. */
    private static final Set<Integer> MEANT = Set.of(400, 409, 412, 415, 422, 428);

    /** What nobody has: no power of the first agency has been ordered to stop. */
    private static final Set<String> NOTHING_THERE = Set.of("POST /powers/{id}/stop-acknowledgement");

    private static TwoAgencies agencies;
    private static List<Operation> operations;

    @BeforeAll
    static void onboard() {
        agencies = new TwoAgencies();
        operations = Operation.published();
        assertThat(operations).hasSizeGreaterThan(40);
    }

    @Test
    void without_a_valid_token_nothing_answers() throws InterruptedException {
        var realm = agencies.stack.realm();
        var good = realm.token(agencies.first.username(), agencies.first.password());
        var expired = realm.shortToken(agencies.first.username(), agencies.first.password());
        var foreign = realm.foreignToken(agencies.first.username(), agencies.first.password());
        Thread.sleep(2_000);
        var softly = new SoftAssertions();
        for (var token : List.of("", "garbage", tampered(good), unsigned(good), expired, foreign)) {
            var api = new Api(agencies.stack, token);
            for (var operation : operations) {
                if (!PUBLIC.contains(operation.path())) {
                    var answer = call(api, operation, "{}");
                    softly.assertThat(answer.statusCode())
                            .as("%s with %s", operation, token.isEmpty() ? "no token" : "a bad token")
                            .isEqualTo(401);
                    softly.assertThat(
                                    answer.headers().firstValue("Content-Type").orElse(""))
                            .as("content type of %s", operation)
                            .startsWith("application/problem+json");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void a_token_without_a_tenant_opens_no_agency() {
        var nobody = agencies.stack.realm().add("agency-lead", "iso-nobody-" + System.nanoTime(), "");
        attack(nobody, "a token without tenant");
    }

    @Test
    void a_token_of_a_tenant_that_does_not_exist_opens_no_agency() {
        var stranger = agencies.stack.realm().add("agency-lead", "iso-stranger-" + System.nanoTime(), "zzzzzzzzzz");
        attack(stranger, "a token of no tenant");
    }

    @Test
    void another_agency_reaches_nothing() {
        attack(agencies.second, "another agency");
    }

    @Test
    void an_administrator_of_another_area_reaches_nothing() {
        var name = "iso-area-" + System.nanoTime();
        agencies.administrator.post(
                "/delegations",
                "{\"username\": \"%s\", \"name\": \"邻县管理员\", \"regionCode\": \"340700\"}".formatted(name));
        agencies.stack.realm().setPassword(name, "Pass-area-2026");
        attack(new Account("area-admin", name, "Pass-area-2026", ""), "an administrator of another area");
    }

    @Test
    void an_overseer_without_jurisdiction_reaches_nothing() {
        var overseer = agencies.stack.realm().add("overseer", "iso-overseer-" + System.nanoTime(), agencies.secondCode);
        attack(overseer, "an overseer without jurisdiction");
    }

    @Test
    void an_overseer_of_another_jurisdiction_reaches_nothing() {
        attack(agencies.overseerOf("340700"), "an overseer of another jurisdiction");
    }

    /** An attack with an id that is nobody's would prove nothing. */
    @Test
    void every_id_of_the_attack_opens_something_for_somebody() {
        var owners = owners(agencies);
        var softly = new SoftAssertions();
        var asked = new ArrayList<String>();
        for (var operation : operations) {
            if (operation.method().equals("GET") && operation.namesSomething()) {
                asked.add(operation.path());
                softly.assertThat(statuses(agencies, owners, operation))
                        .as("%s by its owner, the administrator or who received it", operation)
                        .contains(200);
            }
        }
        softly.assertAll();
        assertThat(asked).hasSizeGreaterThan(30).contains("/incoming/{id}", "/examinations/{id}/rows");
    }

    /**
     * The same for what changes: somebody is let in, and the thing is found. Much is refused all the same, by the state of
     * the thing or for a body filled by rote; and on agencies of their own, since much is done. Deletions come last.
     */
    @Test
    void every_change_of_the_attack_is_let_in_for_somebody() {
        var own = new TwoAgencies();
        var owners = owners(own);
        var softly = new SoftAssertions();
        operations.stream()
                .filter(operation -> operation.changes() && operation.namesSomething())
                .filter(operation -> !NOTHING_THERE.contains(operation.toString()))
                .sorted(Comparator.comparing(IsolationAttackIT::removes)
                        .thenComparing(each -> -each.path().length()))
                .forEach(operation -> softly.assertThat(statuses(own, owners, operation))
                        .as("%s by its owner, the administrator or who received it", operation)
                        .allMatch(status -> status < 500 && status != 401 && status != 405)
                        .anyMatch(status -> status < 400 || MEANT.contains(status)));
        softly.assertAll();
    }

    /** 0 for what leaves the thing there, 1 for what takes something away from it, 2 for what may take it away. */
    private static int removes(Operation operation) {
        var whole = operation.path().endsWith("}") || operation.path().endsWith("/draft");
        return !operation.method().equals("DELETE") ? 0 : whole ? 2 : 1;
    }

    private static List<Api> owners(TwoAgencies whose) {
        return List.of(whose.as(whose.first), whose.administrator, whose.as(whose.receiver));
    }

    private static List<Integer> statuses(TwoAgencies whose, List<Api> owners, Operation operation) {
        return owners.stream()
                .map(owner -> call(whose, owner, operation, operation.json() ? body(whose, operation) : "{}")
                        .statusCode())
                .toList();
    }

    @Test
    void what_is_named_in_a_body_is_looked_for_in_the_callers_own_schema() {
        var bodies = operations.stream()
                .filter(operation -> operation.changes() && operation.namesInBody())
                .toList();
        assertThat(bodies).extracting(Operation::path).contains("/powers", "/posts", "/risk-points");
        var before = snapshot();
        var api = agencies.as(agencies.second);
        for (var operation : bodies) {
            var answer = call(api, operation, operation.filled(agencies::idFor).toString());

            assertThat(answer.statusCode())
                    .as("%s with another agency's ids: %s", operation, answer.body())
                    .satisfiesAnyOf(
                            status -> assertThat(status).isBetween(400, 499),
                            status -> assertThat(answer.body()).containsPattern("\"(approved|reopened)\":0"));
            assertThat(answer.body()).doesNotContain(TwoAgencies.MARK);
        }
        assertThat(snapshot()).isEqualTo(before);
    }

    @Test
    void a_good_body_is_refused_for_naming_another_agencys_rows_and_taken_without() {
        var api = agencies.as(agencies.second);
        var category = api.get("/power-categories").getJsonArray("items").getJsonObject(0);
        var point =
                """
                {"ownerType": "UNIT", "kind": "%s", "description": "丙", "holderLayer": "STAFF", "measures": []}"""
                        .formatted(api.get("/risk-kinds")
                                .getJsonArray("items")
                                .getJsonObject(0)
                                .getString("code"));
        var bodies = Map.of(
                "/powers",
                TwoAgencies.power("丙", category),
                "/posts",
                """
                        {"name": "丙岗", "holderLayer": "STAFF", "hotPost": false, "holders": []}""",
                "/risk-points",
                point);
        var naming = Map.of(
                "/powers", List.of("sectionId", "holderPostId"),
                "/posts", List.of("sectionId"),
                "/risk-points", List.of("powerId", "postId", "sectionId"));
        bodies.forEach((path, body) -> {
            for (var field : naming.get(path)) {
                var aimed = body.replaceFirst("\\{", "{\"" + field + "\": \"" + agencies.idFor(field) + "\", ");
                assertThat(api.send("POST", path, aimed, "application/json").statusCode())
                        .as("%s with another agency's %s", path, field)
                        .isBetween(400, 499);
            }
            var taken = api.post(path, body).getString("id");
            assertThat(api.send("DELETE", path + "/" + taken, "", "").statusCode())
                    .isBetween(200, 299);
        });
    }

    @Test
    void staff_take_workbooks_out_and_bring_none_in() {
        var staff = agencies.as(
                agencies.stack.realm().add("agency-staff", "iso-staff-" + System.nanoTime(), agencies.firstCode));
        var round = "/inventory-rounds/" + agencies.ids.get("/inventory-rounds/{id}");
        for (var path : List.of("/powers", "/risk-points", "/discretion-standards", round)) {
            assertThat(staff.send("GET", path + "/workbook", "", "").statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(staff.send("POST", path + "/imports", "{}", "application/octet-stream")
                            .statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        for (var operation : operations) {
            if (operation.path().contains("/imports/{")) {
                assertThat(call(staff, operation, "").statusCode())
                        .as("%s by staff", operation)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void a_draft_of_a_form_is_its_writers_alone() {
        var own = "/form-drafts/" + agencies.form;
        var beside = "/platform/form-drafts/" + agencies.form;
        var realm = agencies.stack.realm();
        var colleague = agencies.as(realm.add("agency-lead", "iso-colleague-" + System.nanoTime(), agencies.firstCode));
        var before = snapshot();
        for (var other : List.of(colleague, agencies.as(agencies.second))) {
            assertThat(other.send("GET", own, "", "").statusCode()).isEqualTo(204);
            TwoAgencies.keepDraft(other, own, "另一份");
            assertThat(other.get(own).toString()).contains("另一份").doesNotContain(TwoAgencies.MARK);
            assertThat(other.send("DELETE", own, "", "").statusCode()).isEqualTo(204);
            assertThat(other.send("GET", own, "", "").statusCode()).isEqualTo(204);
            assertThat(other.send("GET", beside, "", "").statusCode()).isEqualTo(403);
        }
        assertThat(agencies.administrator.send("GET", own, "", "").statusCode()).isEqualTo(403);

        assertThat(snapshot()).isEqualTo(before).contains(TwoAgencies.MARK);
        assertThat(agencies.administrator.get(beside).toString()).contains(TwoAgencies.MARK);
    }

    @Test
    void the_first_agency_itself_reaches_its_own() {
        var lead = agencies.as(agencies.first);

        assertThat(lead.get("/powers/" + agencies.ids.get("/powers/{id}")).getString("name"))
                .isEqualTo(TwoAgencies.MARK);
        assertThat(lead.get("/risk-points/" + agencies.ids.get("/risk-points/{id}"))
                        .toString())
                .contains(TwoAgencies.MARK);
    }

    @Test
    void two_agencies_at_once_never_see_each_other() throws Exception {
        var first = agencies.as(agencies.first);
        var second = agencies.as(agencies.second);
        var threads = Executors.newFixedThreadPool(8);
        try {
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < 8; i++) {
                var mine = i % 2 == 0;
                var random = new Random(i);
                var api = mine ? first : second;
                work.add(() -> {
                    for (var n = 0; n < 60; n++) {
                        hammer(api, mine ? TwoAgencies.MARK : "乙方", mine ? "乙方" : TwoAgencies.MARK, random);
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void the_servers_own_role_reads_nothing_by_itself() throws SQLException {
        try (var connection = agencies.stack.application()) {
            refused(connection, "select * from t_" + agencies.firstCode + ".power_item");
            refused(connection, "select * from platform.unit");
            refused(connection, "select * from statistics.cell");
        }
    }

    @Test
    void a_tenants_role_stays_in_its_schema() throws SQLException {
        try (var connection = agencies.stack.application()) {
            execute(connection, "set role t_" + agencies.secondCode);
            refused(connection, "select * from t_" + agencies.firstCode + ".power_item");
            refused(
                    connection,
                    "insert into platform.figure_change values (gen_random_uuid(), 't_" + agencies.firstCode
                            + "', 'powers', now())");
            refused(connection, "select * from platform.figure_change");
            refused(connection, "select * from statistics.cell");
            refused(connection, "delete from t_" + agencies.secondCode + ".audit_entry");
            refused(connection, "update t_" + agencies.secondCode + ".audit_entry set actor = 'x'");
            refused(connection, "delete from t_" + agencies.secondCode + ".audit_link");
            refused(connection, "create table t_" + agencies.secondCode + ".mine (id uuid primary key)");
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from platform.unit")) {
                rows.next();
                assertThat(rows.getInt(1)).as("units a tenant can see").isLessThanOrEqualTo(1);
            }
        }
    }

    /** Every published call with the first agency's ids, on somebody else's account, with headers that claim more. */
    private static void attack(Account account, String who) {
        var before = snapshot();
        var api = agencies.as(account);
        var softly = new SoftAssertions();
        for (var operation : operations) {
            var answer = call(api, operation, body(operation));
            softly.assertThat(answer.statusCode())
                    .as("%s by %s: %s", operation, who, answer.body())
                    .isLessThan(500);
            var told = NAMES_PEERS.contains(operation.path())
                    ? answer.body().replaceAll(TwoAgencies.MARK + "局[0-9a-z]+", "")
                    : answer.body();
            softly.assertThat(told).as("%s by %s", operation, who).doesNotContain(TwoAgencies.MARK);
            if (operation.namesSomething()
                    && !COMMON.contains(operation.path())
                    && !ONES_OWN.contains(operation.path())) {
                softly.assertThat(answer.statusCode())
                        .as("%s by %s", operation, who)
                        .isGreaterThanOrEqualTo(400);
            }
        }
        softly.assertAll();
        assertThat(snapshot()).as("what the first agency keeps").isEqualTo(before);
    }

    private static HttpResponse<String> call(Api api, Operation operation, String body) {
        return call(agencies, api, operation, body);
    }

    private static HttpResponse<String> call(TwoAgencies whose, Api api, Operation operation, String body) {
        var path = whose.aimed(operation);
        var query = (path.contains("?") ? "&" : "?") + "tenant=" + whose.firstCode + "&unit=" + whose.firstUnit
                + "&scope=" + whose.scope() + "&node=u:" + whose.firstUnit + "&region=131123-0&fileName=a.xlsx";
        return api.send(
                operation.method(),
                path + query,
                operation.changes() && !operation.method().equals("DELETE") ? body : "",
                operation.json() ? "application/json" : "application/octet-stream",
                "X-Tenant",
                whose.firstCode,
                "X-Forwarded-User",
                whose.first.username(),
                "If-Match",
                "\"0\"");
    }

    private static String body(Operation operation) {
        return body(agencies, operation);
    }

    /** For a change, what its owner would send; so that a refusal is not merely for a bad body. */
    private static String body(TwoAgencies whose, Operation operation) {
        if (operation.method().equals("PUT")) {
            var owner = whose.as(whose.first).send("GET", whose.aimed(operation), "", "application/json");
            if (owner.statusCode() == 200) {
                return owner.body().replace(TwoAgencies.MARK, "改写");
            }
        }
        return operation.json() ? operation.filled(whose::idFor).toString() : "{}";
    }

    private static String snapshot() {
        var lead = agencies.as(agencies.first);
        var text = new StringBuilder();
        for (var path : List.of(
                "/sections",
                "/posts",
                "/powers",
                "/risk-points",
                "/inventory-rounds",
                "/institutions",
                "/monitoring-plans",
                "/monitoring-checks",
                "/form-drafts/" + agencies.form)) {
            text.append(lead.get(path)).append('\n');
        }
        text.append(agencies.administrator.get("/platform/form-drafts/" + agencies.form));
        return text.toString();
    }

    private static void hammer(Api api, String own, String other, Random random) {
        var category = api.get("/power-categories").getJsonArray("items").getJsonObject(0);
        var answers = new ArrayList<String>();
        if (random.nextInt(4) == 0) {
            answers.add(api.post("/powers", TwoAgencies.power(own + random.nextInt(), category))
                    .toString());
        }
        answers.add(api.get("/powers?size=200").toString());
        answers.add(api.get(random.nextBoolean() ? "/audit-entries?size=50" : "/workbench")
                .toString());
        for (var answer : answers) {
            assertThat(answer).doesNotContain(other);
        }
    }

    private static String tampered(String token) {
        var parts = token.split("\\.", -1);
        var payload = new String(
                        java.util.Base64.getUrlDecoder().decode(parts[1]), java.nio.charset.StandardCharsets.UTF_8)
                .replace(agencies.firstCode, agencies.secondCode);
        return parts[0] + "." + encoded(payload) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.", -1)[1] + ".";
    }

    private static String encoded(String text) {
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
