package cn.mingquan.checks.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit files its power statement, the body over it examines or returns it, and the outcome comes back. Each has its own. */
@SecondLane
class FilingsIT {

    private static final Duration CARRIED = Duration.ofSeconds(15);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Stack stack = Stack.running();
    private final Api province = new Api(stack, stack.realm().provinceAdminToken());
    private final String run = Long.toString(System.nanoTime(), 36);
    private String agency;
    private String body;
    private String neighbour;
    private Api lead;
    private Api staff;
    private Api overseer;
    private Api stranger;

    @BeforeEach
    void people() {
        agency = found("报送演练局" + run, "131123-0", "\"oversight\": false");
        body = found(
                "报送演练办" + run,
                "131123-0",
                "\"oversight\": true, \"jurisdictions\": [{\"kind\": \"UNITS\", \"units\": [\"%s\"]}]"
                        .formatted(agency));
        neighbour = found(
                "邻县演练办" + run,
                "340700-0",
                "\"oversight\": true, \"jurisdictions\": [{\"kind\": \"REGION\", \"regionCode\": \"340700\"}]");
        lead = as("agency-lead", "filing-lead-" + run, agency);
        staff = as("agency-staff", "filing-staff-" + run, agency);
        overseer = as("overseer", "filing-overseer-" + run, body);
        stranger = as("overseer", "filing-stranger-" + run, neighbour);
    }

    @Test
    void a_statement_is_filed_examined_row_by_row_and_comes_back() {
        var good = power("核发许可证", "{\"type\": \"LAW\", \"title\": \"行政许可法\", \"article\": \"第十二条\"}");
        var ended = power(
                "核发旧许可证",
                "{\"type\": \"LAW\", \"title\": \"旧条例\", \"validFrom\": \"2000-01-01\", \"validTo\": \"2020-01-01\"}");
        var none = power("收取费用", "");
        var made = lead.post("/statements", "{\"period\": \"2026\", \"signer\": \"王局长\"}");
        assertThat(made.getInt("rows")).isEqualTo(3);
        var statement = "/statements/" + made.getString("id");
        assertThat(staff.send("POST", "/statements", "{\"period\": \"2027\", \"signer\": \"甲\"}", "application/json")
                        .statusCode())
                .isEqualTo(403);
        var foreign =
                lead.send("POST", statement + "/filing", "{\"receiverId\": \"" + neighbour + "\"}", "application/json");
        assertThat(foreign.statusCode()).as(foreign.body()).isEqualTo(404);
        assertThat(receivers()).contains(body).doesNotContain(neighbour);

        var filing = file(statement);
        assertThat(staff.get("/outgoing").getInt("total")).isPositive();
        assertThat(overseer.get("/incoming").getInt("fresh")).isPositive();
        for (var path : List.of("/incoming/", "/examinations/")) {
            assertThat(stranger.send("GET", path + filing, "", "").statusCode()).isEqualTo(404);
            assertThat(lead.send("GET", path + filing, "", "").statusCode()).isEqualTo(403);
        }
        overseer.post("/incoming/" + filing + "/receipt", "");
        await(() -> outgoing(filing).equals("RECEIVED"));

        var examination = "/examinations/" + filing;
        var confirmed = overseer.post(
                examination + "/verdicts",
                """
                {"allUndecided": true, "verdict": "CONFIRMED", "filingNo": "演备〔2026〕1 号", "filedOn": "%s"}"""
                        .formatted(TODAY));
        assertThat(confirmed.getInt("decided")).isEqualTo(1);
        assertThat(confirmed.getJsonArray("refused")).hasSize(2);
        assertThat(overseer.send("POST", examination + "/completion", "", "").statusCode())
                .isEqualTo(409);
        decide(examination, row(examination, "核发旧许可证"), "INCOMPLETE", "依据已经失效");
        decide(examination, row(examination, "收取费用"), "STOPPED", "没有法律依据");
        overseer.post(examination + "/completion", "");

        await(() -> lead.get(statement).getString("state").equals("EXAMINED"));
        assertThat(lead.get(statement + "/rows?verdict=INCOMPLETE").toString()).contains("依据已经失效");
        assertThat(lead.get("/powers/" + good).getJsonObject("confirmation").getString("number"))
                .isEqualTo("演备〔2026〕1 号");
        assertThat(lead.get("/powers/" + ended).containsKey("confirmation")).isFalse();
        var stopped = lead.get("/powers/" + none);
        assertThat(stopped.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(stopped.getJsonObject("stop").getString("reason")).isEqualTo("没有法律依据");
        assertThat(lead.get("/powers?stopped=true").getInt("total")).isEqualTo(1);
        assertThat(lead.get("/powers?confirmed=true").getInt("total")).isEqualTo(1);
        var reopened = lead.send("DELETE", "/powers/" + none + "/approval?reason=x", "", "");
        assertThat(reopened.statusCode()).isEqualTo(409);
        assertThat(reopened.body()).contains("power-stopped");
        lead.post("/powers/" + none + "/stop-acknowledgement", "");
        assertThat(lead.get("/powers/" + none).getJsonObject("stop").containsKey("acknowledgedAt"))
                .isTrue();
        assertThat(lead.send("POST", "/powers/" + none + "/stop-acknowledgement", "", "")
                        .statusCode())
                .isEqualTo(404);
        assertThat(lead.get("/powers/" + none + "/history").toString())
                .contains("power.stop-ordered", "power.stop-acknowledged");
    }

    @Test
    void a_statement_that_is_returned_is_followed_by_a_new_version() {
        power("办理登记", "{\"type\": \"LAW\", \"title\": \"行政许可法\", \"article\": \"第十二条\"}");
        var first = lead.post("/statements", "{\"period\": \"2025-12\", \"signer\": \"王局长\"}");
        var statement = "/statements/" + first.getString("id");
        var filing = file(statement);
        assertThat(overseer.send("POST", "/incoming/" + filing + "/return", "{\"reason\": \" \"}", "application/json")
                        .statusCode())
                .isEqualTo(400);

        overseer.post("/incoming/" + filing + "/return", "{\"reason\": \"没有盖章\"}");

        await(() -> lead.get(statement).getString("state").equals("RETURNED"));
        assertThat(lead.get(statement).getString("reason")).isEqualTo("没有盖章");
        assertThat(outgoing(filing)).isEqualTo("RETURNED");
        assertThat(overseer.get("/incoming?state=RETURNED").getInt("total")).isPositive();
        var second = lead.post("/statements", "{\"period\": \"2025-12\", \"signer\": \"王局长\"}");
        assertThat(second.getInt("number")).isEqualTo(2);
        assertThat(second.getString("title")).isEqualTo("2025 年 12 月权力明晰表（第 2 版）");
        assertThat(lead.send("DELETE", "/statements/" + second.getString("id"), "", "")
                        .statusCode())
                .isEqualTo(204);
    }

    private String file(String statement) {
        var filed =
                lead.post(statement + "/filing", "{\"receiverId\": \"" + body + "\", \"documentNo\": \"演字〔2026〕1 号\"}");
        var filing = filed.getString("filingId");
        await(() -> overseer.send("GET", "/incoming/" + filing, "", "").statusCode() == 200);
        await(() -> outgoing(filing).equals("DELIVERED"));
        assertThat(overseer.get("/incoming/" + filing).getString("sha256"))
                .isEqualTo(lead.get("/outgoing/" + filing).getString("sha256"));
        return filing;
    }

    private String outgoing(String filing) {
        return lead.get("/outgoing/" + filing).getString("state");
    }

    private List<String> receivers() {
        var ids = new ArrayList<String>();
        for (var receiver :
                lead.get("/outgoing/receivers").getJsonArray("items").getValuesAs(JsonObject.class)) {
            ids.add(receiver.getString("id"));
        }
        return ids;
    }

    private int row(String examination, String name) {
        for (var row : overseer.get(examination + "/rows").getJsonArray("items").getValuesAs(JsonObject.class)) {
            if (row.getString("name").equals(name)) {
                return row.getInt("sort");
            }
        }
        throw new AssertionError(name);
    }

    private void decide(String examination, int row, String verdict, String reason) {
        var outcome = overseer.post(
                examination + "/verdicts",
                """
                {"rows": [%d], "verdict": "%s", "reason": "%s", "effectiveOn": "%s"}"""
                        .formatted(row, verdict, reason, TODAY));
        assertThat(outcome.getInt("decided")).as(outcome.toString()).isEqualTo(1);
    }

    private String power(String name, String basis) {
        var category = lead.get("/power-categories").getJsonArray("items").getJsonObject(0);
        var id = lead.post(
                        "/powers",
                        """
                        {"name": "%s", "category": "%s", "content": "依法办理", "exerciser": "本单位",
                         "holderLayer": "STAFF", "hotPost": false, "direction": "EXTERNAL", "visibility": "EXPLICIT",
                         "bases": [%s]}"""
                                .formatted(name, category.getString("code"), basis))
                .getString("id");
        lead.post("/powers/" + id + "/approval?withoutBasis=true", "");
        return id;
    }

    private String found(String name, String region, String more) {
        var unit = province.post(
                        "/units",
                        """
                        {"name": "%s", "regionCode": "%s", "level": "COUNTY", "category": "OTHER", "vertical": false,
                         "adminName": "管理员", %s}"""
                                .formatted(name, region, more))
                .getString("id");
        await(
                Duration.ofMinutes(2),
                () -> province.get("/units/" + unit).getString("state").equals("ACTIVE"));
        return unit;
    }

    private Api as(String role, String username, String unit) {
        Account account =
                stack.realm().add(role, username, province.get("/units/" + unit).getString("code"));
        return new Api(stack, stack.realm().token(account.username(), account.password()));
    }

    private static void await(BooleanSupplier condition) {
        await(CARRIED, condition);
    }

    private static void await(Duration bar, BooleanSupplier condition) {
        var end = Instant.now().plus(bar);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("within %s", bar).isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
        }
    }
}
