package cn.mingquan.checks.filings;

import static cn.mingquan.checks.filings.County.await;
import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import cn.mingquan.platform.time.Clocks;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Two agencies claim the same power, and the office over them has it decided: through the API. */
@SecondLane
class OverlapsIT {

    private static final LocalDate TODAY = LocalDate.now(Clocks.ZONE);

    private final County county = new County();
    private final Api overseer = county.as(county.overseer);
    private final Api healthLead = county.as(county.healthLead);
    private final Api tradeLead = county.as(county.tradeLead);

    @Test
    void an_overlap_is_found_brought_before_both_levels_and_ruled() {
        var mine = County.power(healthLead, "餐饮具集中消毒单位监督检查");
        var theirs = County.power(tradeLead, "餐饮具集中消毒监督检查");
        var first = county.file(healthLead);
        var second = county.file(tradeLead);

        var found = overseer.get("/overlap-candidates?filing=" + first + "&row=1");
        assertThat(found.getInt("total")).isEqualTo(1);
        assertThat(found.getJsonArray("items").getJsonObject(0).getBoolean("sameBasis"))
                .isTrue();
        assertThat(status(overseer, "GET", "/overlap-candidates?filing=" + first, ""))
                .isEqualTo(400);
        assertThat(status(healthLead, "GET", "/overlap-candidates?filing=" + first + "&row=1", ""))
                .isEqualTo(403);

        var opened = overseer.post("/overlap-cases", open(first, second));
        var path = "/overlap-cases/" + opened.getString("id");
        assertThat(status(overseer, "POST", "/overlap-cases", open(first, second)))
                .isEqualTo(409);
        assertThat(overseer.send(
                                "POST",
                                "/examinations/" + first + "/verdicts",
                                "{\"rows\": [1], \"verdict\": \"INCOMPLETE\", \"reason\": \"x\"}",
                                "application/json")
                        .body())
                .contains("\"decided\":0", "按案件的决定办理");
        await(() -> disputes(healthLead, mine).contains("OPEN"));
        assertThat(disputes(tradeLead, theirs)).contains("OPEN").doesNotContain(mine);
        strangers(path, mine);

        var ruling = ruling(county.health);
        var early = overseer.send("POST", path + "/ruling", ruling, "application/json");
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(early.body()).contains("overlap-order", "领导小组还没有提出意见");
        overseer.post(
                path + "/opinion", "{\"body\": \"领导小组\", \"on\": \"%s\", \"text\": \"宜归卫生健康局\"}".formatted(TODAY));
        var outsider = overseer.send("POST", path + "/ruling", ruling(county.office), "application/json");
        assertThat(outsider.statusCode()).isEqualTo(400);
        assertThat(outsider.body()).contains("ownerUnitId");
        assertThat(overseer.send("POST", path + "/ruling", ruling, "application/json", "If-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(412);
        overseer.post(path + "/ruling", ruling);

        await(() -> healthLead.get("/powers/" + mine).containsKey("confirmation"));
        assertThat(healthLead
                        .get("/powers/" + mine)
                        .getJsonObject("confirmation")
                        .getString("number"))
                .isEqualTo("演党〔2026〕3 号");
        await(() -> tradeLead.get("/powers/" + theirs).containsKey("stop"));
        var closed = tradeLead.get("/powers/" + theirs);
        assertThat(closed.getString("state")).isEqualTo("WITHDRAWN");
        assertThat(closed.getJsonObject("stop").getString("reason")).contains("演党〔2026〕3 号", "主管部门");
        assertThat(disputes(tradeLead, theirs)).contains("\"won\":false");
        assertThat(tradeLead.get("/powers/" + theirs + "/history").toString())
                .contains("power.disputed", "power.dispute-ruled", "power.stop-ordered");
        assertThat(overseer.get("/examinations/" + first + "/rows").toString()).contains("CONFIRMED");
        assertThat(overseer.get("/examinations/" + second + "/rows").toString()).contains("STOPPED");
        overseer.post("/examinations/" + first + "/completion", "");
        assertThat(overseer.get("/overlap-cases?state=RULED").getInt("total")).isEqualTo(1);
        assertThat(status(overseer, "POST", path + "/withdrawal", "{\"reason\": \"x\"}"))
                .isEqualTo(409);
    }

    private void strangers(String path, String mine) {
        var stranger = county.as(county.stranger());
        assertThat(status(stranger, "GET", path, "")).isEqualTo(404);
        assertThat(status(stranger, "POST", path + "/withdrawal", "{\"reason\": \"x\"}"))
                .isEqualTo(404);
        assertThat(status(healthLead, "GET", path, "")).isEqualTo(403);
        assertThat(status(tradeLead, "GET", "/powers/" + mine + "/disputes", ""))
                .isEqualTo(404);
    }

    private static String open(String first, String second) {
        return """
                {"title": "餐饮具消毒监督", "reason": "两个单位都列有",
                 "rows": [{"filingId": "%s", "sort": 1}, {"filingId": "%s", "sort": 1}]}"""
                .formatted(first, second);
    }

    private static String ruling(String owner) {
        return """
                {"body": "演练县委党组", "documentNo": "演党〔2026〕3 号", "on": "%s", "ownerUnitId": "%s", "reason": "主管部门"}"""
                .formatted(TODAY, owner);
    }

    private static String disputes(Api lead, String power) {
        return lead.get("/powers/" + power + "/disputes").toString();
    }

    private static int status(Api api, String method, String path, String body) {
        return api.send(method, path, body, "application/json").statusCode();
    }
}
