package cn.mingquan.checks.filings;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.checks.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sealed scans of a statement through the API: attached, filed with it, and opened by the examining office only. */
@SecondLane
class ScansIT {

    private static final byte[] SCAN = "%PDF-1.7 盖章".getBytes(StandardCharsets.UTF_8);

    private final Stack stack = Stack.running();
    private final Api province = new Api(stack, stack.realm().provinceAdminToken());
    private final String run = Long.toString(System.nanoTime(), 36);
    private String body;
    private Api lead;
    private Api staff;
    private Api overseer;
    private Api stranger;

    @BeforeEach
    void people() {
        var agency = found("扫描演练局" + run, "\"oversight\": false");
        var over = "\"oversight\": true, \"jurisdictions\": [{\"kind\": \"UNITS\", \"units\": [\"%s\"]}]";
        body = found("扫描演练办" + run, over.formatted(agency));
        var other = found("另一演练办" + run, over.formatted(agency));
        lead = as("agency-lead", agency);
        staff = as("agency-staff", agency);
        overseer = as("overseer", body);
        stranger = as("overseer", other);
    }

    @Test
    void a_scan_is_attached_filed_and_opened() {
        var category = lead.get("/power-categories").getJsonArray("items").getJsonObject(0);
        var power = lead.post(
                        "/powers",
                        """
                        {"name": "核发许可证", "category": "%s", "content": "依法办理", "exerciser": "本单位",
                         "holderLayer": "STAFF", "hotPost": false, "direction": "EXTERNAL", "visibility": "EXPLICIT",
                         "bases": []}"""
                                .formatted(category.getString("code")))
                .getString("id");
        lead.post("/powers/" + power + "/approval?withoutBasis=true", "");
        var statement = "/statements/"
                + lead.post("/statements", "{\"period\": \"2026\", \"signer\": \"王局长\"}")
                        .getString("id");
        refusals(statement);

        var scan = lead.upload(statement + "/attachments?fileName=%E7%9B%96%E7%AB%A0%E4%BB%B6.exe", SCAN);
        assertThat(scan.getString("name")).isEqualTo("盖章件.exe.pdf");
        assertThat(scan.getString("mediaType")).isEqualTo("application/pdf");
        var file = statement + "/attachments/" + scan.getString("id");
        assertThat(staff.file(file)).isEqualTo(SCAN);
        headers(staff, file);
        assertThat(staff.send("DELETE", file, "", "").statusCode()).isEqualTo(403);

        var filing = lead.post(statement + "/filing", "{\"receiverId\": \"" + body + "\"}")
                .getString("filingId");
        await(() -> overseer.send("GET", "/incoming/" + filing, "", "").statusCode() == 200);
        var copies = "/examinations/" + filing + "/attachments";
        var copy = overseer.get(copies).getJsonArray("items").getJsonObject(0);
        assertThat(copy.getString("sha256")).isEqualTo(scan.getString("sha256"));
        assertThat(overseer.file(copies + "/" + copy.getString("id"))).isEqualTo(SCAN);
        headers(overseer, copies + "/" + copy.getString("id"));
        assertThat(stranger.send("GET", copies, "", "").statusCode()).isEqualTo(404);
        assertThat(lead.send("GET", copies, "", "").statusCode()).isEqualTo(403);
        var late = lead.send("DELETE", file, "", "");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(lead.send("POST", statement + "/attachments", "%PDF-1.7", "application/octet-stream")
                        .statusCode())
                .isEqualTo(409);
    }

    private void refusals(String statement) {
        var attachments = statement + "/attachments";
        assertThat(lead.send("POST", attachments + "?fileName=a.pdf", "<script>", "application/octet-stream")
                        .body())
                .contains("attachment-type", "扫描成其中一种");
        assertThat(staff.send("POST", attachments, "%PDF-1.7", "application/octet-stream")
                        .statusCode())
                .isEqualTo(403);
        var large = new String(Arrays.copyOf(SCAN, (10 << 20) + 1), StandardCharsets.ISO_8859_1);
        var answer = lead.send("POST", attachments, large, "application/octet-stream");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        lead.upload(attachments + "?fileName=a.pdf", "%PDF-1.7 twice".getBytes(StandardCharsets.UTF_8));
        assertThat(lead.send("POST", attachments, "%PDF-1.7 twice", "application/octet-stream")
                        .body())
                .contains("attachment-exists");
        var once = lead.get(attachments).getJsonArray("items").getJsonObject(0).getString("id");
        assertThat(lead.send("DELETE", attachments + "/" + once, "", "").statusCode())
                .isEqualTo(204);
        assertThat(lead.send("GET", attachments + "/" + once, "", "").statusCode())
                .isEqualTo(404);
    }

    private static void headers(Api api, String path) {
        var answer = api.send("GET", path, "", "").headers();
        assertThat(answer.firstValue("Content-Disposition")).get().asString().startsWith("attachment;");
        assertThat(answer.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("sandbox");
    }

    private String found(String name, String more) {
        var unit = province.post(
                        "/units",
                        """
                        {"name": "%s", "regionCode": "131123-0", "level": "COUNTY", "category": "OTHER", "vertical": false,
                         "adminName": "管理员", %s}"""
                                .formatted(name, more))
                .getString("id");
        await(() -> province.get("/units/" + unit).getString("state").equals("ACTIVE"));
        return unit;
    }

    private Api as(String role, String unit) {
        var name = "scan-" + Long.toString(System.nanoTime(), 36);
        var account =
                stack.realm().add(role, name, province.get("/units/" + unit).getString("code"));
        return new Api(stack, stack.realm().token(account.username(), account.password()));
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            try {
                Thread.sleep(200);
            } catch (InterruptedException ending) {
                throw new IllegalStateException(ending);
            }
        }
    }
}
