package cn.mingquan.checks.isolation;

import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SharedTemplates;
import cn.mingquan.checks.stack.Stack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Two agencies of one county, onboarded as every agency is. What the first one keeps bears a mark. */
final class TwoAgencies {

    /** Stands in every row of the first agency, and must never reach anybody else. */
    static final String MARK = "甲方密件";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    final Stack stack = Stack.running();
    final Api administrator = new Api(stack, stack.realm().provinceAdminToken());
    final Account first;
    final Account second;
    final String firstUnit;
    final String firstCode;
    final String secondCode;
    private final String scope;

    /** Who receives what the first agency files: somebody of a body over its county. */
    final Account receiver;

    private final String receivingUnit;

    /** Under this name the first agency's lead, and the administrator without a unit, have typed half a form. */
    final String form;

    /** The template of which there is a draft. */
    private String drafted = "";

    /** Ids of the first agency's things, by the path they are found under. */
    final Map<String, String> ids = new LinkedHashMap<>();

    /** What else a path of the first agency names, by the parameter. */
    private final Map<String, String> parts = new LinkedHashMap<>(Map.of("{number}", "1", "{year}", "2026"));

    TwoAgencies() {
        var run = Long.toString(System.nanoTime(), 36);
        form = "power." + run;
        firstUnit = onboard(MARK + "局" + run, "iso-a-" + run);
        var secondUnit = onboard("乙局" + run, "iso-b-" + run);
        firstCode = code(firstUnit);
        secondCode = code(secondUnit);
        first = stack.realm().add("agency-lead", "iso-lead-a-" + run, firstCode);
        second = stack.realm().add("agency-lead", "iso-lead-b-" + run, secondCode);
        receivingUnit = bodyOver("131123");
        receiver = overseer(receivingUnit);
        scope = scopeOf(receiver);
        fill();
    }

    /** An overseer of that place only. */
    Account overseerOf(String region) {
        return overseer(bodyOver(region));
    }

    private String bodyOver(String region) {
        var run = Long.toString(System.nanoTime(), 36);
        var body = administrator.post(
                "/units",
                """
                {"name": "%s监督办%s", "regionCode": "%s", "level": "COUNTY", "category": "OTHER", "vertical": false,
                 "adminName": "管理员", "oversight": true, "jurisdictions": [{"kind": "REGION", "regionCode": "%s"}]}"""
                        .formatted(region, run, region, region));
        awaitActive(body.getString("id"));
        return body.getString("id");
    }

    private Account overseer(String body) {
        return stack.realm().add("overseer", "iso-overseer-" + Long.toString(System.nanoTime(), 36), code(body));
    }

    /** The jurisdiction under which a body of the first agency's county may compare. */
    String scope() {
        return scope;
    }

    private String scopeOf(Account overseer) {
        return as(overseer)
                .get("/comparison/scopes")
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
    }

    /** What of the first agency a field of that name would name. */
    String idFor(String field) {
        var name = field.toLowerCase(Locale.ROOT);
        var path = name.contains("section")
                ? "/sections/{id}"
                : name.contains("post")
                        ? "/posts/{id}"
                        : name.contains("point")
                                ? "/risk-points/{id}"
                                : name.contains("unit") ? "/units/{id}" : "/powers/{id}";
        return ids.getOrDefault(path, firstUnit);
    }

    Api as(Account account) {
        return new Api(stack, stack.realm().token(account.username(), account.password()));
    }

    private String onboard(String name, String username) {
        var answer = administrator.post(
                "/units",
                """
                {"name": "%s", "regionCode": "131123-0", "level": "COUNTY", "category": "OTHER", "vertical": false,
                 "establishment": 20, "staff": 18, "contactName": "联系人", "contactPhone": "0318-0000000",
                 "adminUsername": "%s", "adminName": "管理员", "oversight": false}"""
                        .formatted(name, username));
        var id = answer.getString("id");
        ids.putIfAbsent("/onboardings/{id}", answer.getString("onboardingId"));
        awaitActive(id);
        return id;
    }

    private void awaitActive(String id) {
        var until = Instant.now().plus(PATIENCE);
        while (!administrator.get("/units/" + id).getString("state").equals("ACTIVE")) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("Not onboarded: " + administrator.get("/units/" + id));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ending);
        }
    }

    private String code(String unit) {
        return administrator.get("/units/" + unit).getString("code");
    }

    /** Shared by all, so without the mark; that the first agency has claimed it is its own. */
    private void basicItem(Api lead) {
        var item = administrator
                .post(
                        "/basic-items",
                        "{\"code\": \"iso-%s\", \"name\": \"共有事项\", \"category\": \"02\"}".formatted(firstCode))
                .getString("id");
        lead.post("/basic-claims", "{\"ids\": [\"" + item + "\"]}");
        ids.put("/basic-items/{id}", item);
        ids.put("/basic-claims/{id}", item);
        // A second edition, for which the first agency has an answer to give.
        administrator.send(
                "PUT",
                "/basic-items/" + item + "?reason=x",
                "{\"code\": \"iso-%s\", \"name\": \"共有的事项\", \"category\": \"02\"}".formatted(firstCode),
                "application/json",
                "If-Match",
                "\"1\"");
        ids.put("/basic-changes/{id}", item);
        ids.put(
                "/basic-items/imports/{id}",
                administrator
                        .upload(
                                "/basic-items/imports?fileName=" + "a.xlsx",
                                administrator.file("/basic-items/workbook?content=all"))
                        .getString("id"));
        ids.put(
                "/work-calendar/imports/{id}",
                administrator
                        .upload(
                                "/work-calendar/imports?fileName=" + "a.xlsx",
                                administrator.file("/work-calendar/workbook?content=all"))
                        .getString("id"));
    }

    /**
     * Shared by all, so without the mark: a draft, a newer version of the agencies' template, and its rollout. Each attack
     * needs a draft of its own: there are three.
     */
    private void templates() {
        drafted = Stream.of("enforcement", "economic-social", "public-interest")
                .filter(code -> administrator
                                .send("POST", "/templates/" + code + "/draft", "", "application/json")
                                .statusCode()
                        == 201)
                .findFirst()
                .orElseThrow();
        parts.put("{version}", administrator.get("/templates/" + drafted).getString("version"));
        synchronized (SharedTemplates.OTHER) {
            reviseOther();
        }
        ids.put(
                "/template-rollouts/{id}",
                administrator.post("/template-rollouts?template=other", "").getString("id"));
    }

    private void reviseOther() {
        var draft = administrator.post("/templates/other/draft", "");
        var edited = Json.createObjectBuilder()
                .add("text", draft.getString("text").replaceFirst("who: ", "who: " + firstCode))
                .build();
        var path = "/templates/other/draft";
        expect(administrator.send("PUT", path, edited.toString(), "application/json", "If-Match", "\"1\""));
        expect(administrator.send(
                "POST", path + "/publication", "{\"note\": \"修订\"}", "application/json", "If-Match", "\"2\""));
    }

    private static void expect(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    private void fill() {
        var lead = as(first);
        templates();
        ids.put("/units/{id}", firstUnit);
        // Of a batch that was confirmed nobody has the file any more.
        ids.put(
                "/onboardings/{id}/marked.xlsx",
                administrator
                        .upload(
                                "/onboardings?fileName=iso.csv",
                                "单位名称,区划代码\n%s局,131123-0\n".formatted(MARK).getBytes(StandardCharsets.UTF_8))
                        .getString("id"));
        ids.put(
                "/delegations/{id}",
                administrator
                        .post(
                                "/delegations",
                                "{\"username\": \"iso-delegate-%s\", \"name\": \"%s\", \"regionCode\": \"131123\"}"
                                        .formatted(firstCode, MARK))
                        .getString("id"));
        ids.put(
                "/sections/{id}",
                lead.post("/sections", "{\"name\": \"" + MARK + "科\"}").getString("id"));
        ids.put(
                "/posts/{id}",
                lead.post(
                                "/posts",
                                """
                                {"name": "%s岗", "holderLayer": "STAFF", "hotPost": false, "holders": ["%s"]}"""
                                        .formatted(MARK, MARK))
                        .getString("id"));
        inventory(lead);
        basicItem(lead);
        var category = lead.get("/power-categories").getJsonArray("items").getJsonObject(0);
        ids.put("/powers/{id}", lead.post("/powers", power(MARK, category)).getString("id"));
        parts.put("{power}", ids.get("/powers/{id}"));
        flow(lead, "/powers/" + ids.get("/powers/{id}") + "/flow");
        var level =
                lead.get("/risk-levels").getJsonArray("items").getJsonObject(0).getString("code");
        var kind =
                lead.get("/risk-kinds").getJsonArray("items").getJsonObject(0).getString("code");
        ids.put(
                "/risk-points/{id}",
                lead.post(
                                "/risk-points",
                                """
                                {"powerId": "%s", "ownerType": "UNIT", "kind": "%s", "description": "%s", "level": "%s",
                                 "holderLayer": "STAFF", "phase": "DURING", "ownerName": "%s",
                                 "measures": [{"mechanism": "PREVENTION", "text": "%s"}]}"""
                                        .formatted(ids.get("/powers/{id}"), kind, MARK, level, MARK, MARK))
                        .getString("id"));
        parts.put("{point}", ids.get("/risk-points/{id}"));
        ids.put(
                "/control-measures/{id}",
                lead.get("/risk-points/" + ids.get("/risk-points/{id}"))
                        .getJsonArray("measures")
                        .getJsonObject(0)
                        .getString("id"));
        parts.put(
                "{evidence}",
                lead.upload(
                                "/risk-points/" + ids.get("/risk-points/{id}") + "/attachments?fileName=b.pdf",
                                ("%PDF-1.7 " + MARK).getBytes(StandardCharsets.UTF_8))
                        .getString("id"));
        finding(lead);
        var stated = lead.post("/powers", power(MARK + "二", category)).getString("id");
        lead.post("/powers/" + stated + "/approval", "");
        var statement = lead.post("/statements", "{\"period\": \"2026\", \"signer\": \"" + MARK + "\"}")
                .getString("id");
        parts.put(
                "{attachment}",
                lead.upload(
                                "/statements/" + statement + "/attachments?fileName=a.pdf",
                                ("%PDF-1.7 " + MARK).getBytes(StandardCharsets.UTF_8))
                        .getString("id"));
        var filing = lead.post("/statements/" + statement + "/filing", "{\"receiverId\": \"" + receivingUnit + "\"}")
                .getString("filingId");
        ids.put("/statements/{id}", statement);
        ids.put("/outgoing/{id}", filing);
        ids.put("/histories/{kind}/{id}", statement);
        parts.put("{kind}", "statement");
        ids.put("/incoming/{id}", filing);
        ids.put("/examinations/{id}", filing);
        receive(filing);
        ids.put("/overlap-cases/{id}", overlap(filing));
        ids.put("/filing-calls/{id}", call());
        ids.put(
                "/discretion-standards/{id}",
                lead.post(
                                "/discretion-standards",
                                """
                                {"matter": "%s", "powerId": "%s", "legalBasis": "%s",
                                 "tiers": [{"grade": "1", "circumstance": "%s", "penalty": "处一万元罚款", "kind": "AMOUNT",
                                            "lower": 10000, "upper": 10000}]}"""
                                        .formatted(MARK, ids.get("/powers/{id}"), MARK, MARK))
                        .getString("id"));
        moderation(lead);
        practice(lead, kind, level);
        institution(lead);
        grading(lead);
        monitoring(lead, kind);
        drafts(lead);
        ids.put(
                "/discretion-standards/imports/{id}",
                lead.upload(
                                "/discretion-standards/imports?fileName=" + "a.xlsx",
                                lead.file("/discretion-standards/workbook?content=all"))
                        .getString("id"));
        ids.put(
                "/powers/imports/{id}",
                lead.upload("/powers/imports?fileName=" + "a.xlsx", lead.file("/powers/workbook?content=all"))
                        .getString("id"));
        ids.put(
                "/flow-steps/imports/{id}",
                lead.upload("/flow-steps/imports?fileName=" + "a.xlsx", lead.file("/flow-steps/workbook?content=all"))
                        .getString("id"));
        ids.put(
                "/risk-points/imports/{id}",
                lead.upload("/risk-points/imports?fileName=" + "a.xlsx", lead.file("/risk-points/workbook?content=all"))
                        .getString("id"));
    }

    /** A scheme in force, the draft of the next one, and the point graded by the first. */
    private void grading(Api lead) {
        var scheme =
                """
                {"name": "%s", "source": "%s", "factors": [{"code": "HARM", "name": "%s", "weight": %d,
                  "marks": ["1", "2", "3", "4", "5"]}], "levels": [%s]}""";
        var levels = levelRules(lead);
        done(lead, "PUT", "/grading-schemes/draft", scheme.formatted(MARK, MARK, MARK, 1, levels), 0);
        done(lead, "POST", "/grading-schemes/draft/activation", "", 0);
        done(lead, "PUT", "/grading-schemes/draft", scheme.formatted(MARK, MARK, MARK, 2, levels), 0);
        var point = "/risk-gradings/" + ids.get("/risk-points/{id}");
        ids.put("/risk-gradings/{id}", ids.get("/risk-points/{id}"));
        var grading = lead.get(point);
        done(
                lead,
                "POST",
                point,
                """
                {"scheme": 1, "values": {"HARM": 5}, "level": "%s", "reason": "%s", "method": "COLLECTIVE",
                 "stage": "SELF"}"""
                        .formatted(grading.getString("level"), MARK),
                grading.getInt("version"));
    }

    /** A catalogue of a point with a scan, filed with the office above, which may moderate it. */
    private void moderation(Api lead) {
        var point = lead.get("/risk-points/" + ids.get("/risk-points/{id}"));
        var levels =
                lead.get("/risk-levels").getJsonArray("items").getJsonObject(0).getString("code");
        var other = lead.post(
                        "/risk-points",
                        """
                        {"ownerType": "UNIT", "kind": "%s", "description": "%s", "level": "%s", "holderLayer": "STAFF",
                         "measures": [{"mechanism": "PREVENTION", "text": "%s"}]}"""
                                .formatted(point.getString("kind"), MARK, levels, MARK))
                .getString("id");
        lead.post("/risk-points/" + other + "/approval", "");
        var catalogue = lead.post("/risk-catalogues", "{\"period\": \"2026\"}").getString("id");
        parts.put(
                "{minutes}",
                lead.upload(
                                "/risk-catalogues/" + catalogue + "/attachments?fileName=c.pdf",
                                ("%PDF-1.7 " + MARK).getBytes(StandardCharsets.UTF_8))
                        .getString("id"));
        var filing = lead.post(
                        "/risk-catalogues/" + catalogue + "/filing", "{\"receiverId\": \"" + receivingUnit + "\"}")
                .getJsonObject("filing")
                .getString("filingId");
        ids.put("/risk-catalogues/{id}", catalogue);
        ids.put("/moderations/{id}", filing);
        receive(filing);
    }

    /** What the first agency offers the province reads, and no other agency does. */
    private void practice(Api lead, String kind, String level) {
        var point = lead.post(
                        "/risk-points",
                        """
                        {"ownerType": "UNIT", "kind": "%s", "description": "一次告知不到位", "level": "%s", "holderLayer": "STAFF",
                         "phase": "DURING", "measures": [{"mechanism": "PREVENTION", "text": "双人审核"}]}"""
                                .formatted(kind, level))
                .getString("id");
        lead.post("/risk-points/" + point + "/approval", "");
        var practice = lead.post(
                        "/practices",
                        "{\"riskPointId\": \"%s\", \"effect\": \"%s\", \"withoutNames\": true}".formatted(point, "有成效"))
                .getString("id");
        ids.put("/practices/{id}", practice);
        ids.put("/offered-practices/{id}", practice);
    }

    private void finding(Api lead) {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        var round = lead.post(
                        "/finding-rounds",
                        """
                        {"name": "%s", "procedure": "GRADING_FIVE_STEPS", "fromOn": "%s", "dueOn": "%s",
                         "leadersFirst": false, "names": ["%s"]}"""
                                .formatted(MARK, today, today, MARK))
                .getString("id");
        ids.put("/finding-rounds/{id}", round);
        parts.put(
                "{participant}",
                lead.get("/finding-rounds/" + round + "/participants")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private static void done(Api lead, String method, String path, String body, int version) {
        var answer = lead.send(method, path, body, "application/json", "If-Match", "\"" + version + "\"");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
    }

    private static String levelRules(Api lead) {
        var codes = lead.get("/risk-levels").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(level -> level.getString("code"))
                .toList();
        return IntStream.range(0, codes.size())
                .mapToObj(i -> "{\"level\": \"%s\", \"reviewMonths\": 12%s}"
                        .formatted(
                                codes.get(i),
                                i == codes.size() - 1 ? "" : ", \"from\": " + (5 - 4.0 * (i + 1) / codes.size())))
                .collect(Collectors.joining(","));
    }

    /** A case about the first agency's power and one of a third unit, which is told of it. */
    private String overlap(String filing) {
        var third = onboard("丙局" + Long.toString(System.nanoTime(), 36), "iso-c-" + System.nanoTime());
        var other = as(stack.realm().add("agency-lead", "iso-lead-c-" + System.nanoTime(), code(third)));
        var category = other.get("/power-categories").getJsonArray("items").getJsonObject(0);
        other.post("/powers/" + other.post("/powers", power("丙方", category)).getString("id") + "/approval", "");
        var statement = other.post("/statements", "{\"period\": \"2026\", \"signer\": \"丙\"}")
                .getString("id");
        var theirs = other.post("/statements/" + statement + "/filing", "{\"receiverId\": \"" + receivingUnit + "\"}")
                .getString("filingId");
        receive(theirs);
        return as(receiver)
                .post(
                        "/overlap-cases",
                        """
                        {"title": "%s", "reason": "%s",
                         "rows": [{"filingId": "%s", "sort": 1}, {"filingId": "%s", "sort": 1}]}"""
                                .formatted(MARK, MARK, filing, theirs))
                .getString("id");
    }

    /** The receiving body asks the units under it to file. */
    private String call() {
        var asked =
                as(receiver).get("/filing-calls/units").getJsonArray("items").getJsonObject(0);
        parts.put("{unit}", asked.getString("id"));
        return as(receiver)
                .post(
                        "/filing-calls",
                        """
                        {"kind": "POWER_STATEMENT", "title": "%s", "dueOn": "%s", "unitIds": ["%s"]}"""
                                .formatted(
                                        MARK,
                                        LocalDate.now(ZoneId.of("Asia/Shanghai"))
                                                .plusDays(9),
                                        asked.getString("id")))
                .getString("id");
    }

    private void receive(String filing) {
        var above = as(receiver);
        var until = Instant.now().plus(PATIENCE);
        while (above.send("GET", "/incoming/" + filing, "", "").statusCode() != 200) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("Not arrived: " + filing);
            }
            pause();
        }
        above.post("/incoming/" + filing + "/receipt", "");
    }

    private void inventory(Api lead) {
        var round = lead.post(
                        "/inventory-rounds",
                        "{\"name\": \"" + MARK + "\", \"fromOn\": \"2026-01-01\", \"dueOn\": \"2026-01-31\"}")
                .getString("id");
        var path = "/inventory-rounds/" + round;
        ids.put("/inventory-rounds/{id}", round);
        parts.put(
                "{list}",
                lead.get(path + "/coverage")
                        .getJsonArray("sections")
                        .getJsonObject(0)
                        .getString("listId"));
        parts.put(
                "{file}",
                lead.upload(path + "/imports?fileName=a.xlsx", lead.file(path + "/workbook"))
                        .getString("id"));
    }

    private void drafts(Api lead) {
        keepDraft(lead, "/form-drafts/" + form, MARK);
        keepDraft(administrator, "/platform/form-drafts/" + form, MARK);
        parts.put("{form}", form);
    }

    static void keepDraft(Api api, String path, String name) {
        var kept = api.send("PUT", path, "{\"body\": {\"name\": \"" + name + "\"}}", "application/json");
        if (kept.statusCode() != 200) {
            throw new IllegalStateException(kept.statusCode() + " " + kept.body());
        }
    }

    private void institution(Api lead) {
        var institution = lead.post(
                        "/institutions",
                        """
                        {"title": "%s", "phase": "DECISION", "kind": "OTHER", "summary": "%s", "ownerName": "%s",
                         "dueOn": "2030-12-31"}"""
                                .formatted(MARK, MARK, MARK))
                .getString("id");
        lead.post(
                "/institutions/" + institution + "/links",
                "{\"riskPointIds\": [\"%s\"], \"powerIds\": [\"%s\"]}"
                        .formatted(ids.get("/risk-points/{id}"), ids.get("/powers/{id}")));
        ids.put("/institutions/{id}", institution);
    }

    /** A draw among the points of the mildest level, which are checked at random. */
    private void monitoring(Api lead, String kind) {
        var levels = lead.get("/risk-levels").getJsonArray("items");
        var mildest = levels.getJsonObject(levels.size() - 1).getString("code");
        parts.put("{level}", mildest);
        var checked = lead.post(
                        "/risk-points",
                        """
                        {"ownerType": "UNIT", "kind": "%s", "description": "%s二", "level": "%s"}"""
                                .formatted(kind, MARK, mildest))
                .getString("id");
        lead.post("/risk-points/" + checked + "/approval", "");
        var round = lead.post(
                        "/spot-checks",
                        """
                        {"level": "%s", "checkers": ["%s"], "dueOn": "%s"}"""
                                .formatted(mildest, MARK, LocalDate.now().plusMonths(1)))
                .getString("id");
        ids.put("/spot-checks/{id}", round);
        ids.put(
                "/monitoring-checks/{id}",
                lead.get("/monitoring-checks?roundId=" + round)
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private void flow(Api lead, String path) {
        lead.post(path + "/versions", "");
        var table =
                """
                {"rights": "%s", "steps": [
                  {"key": "a", "kind": "TASK", "name": "%s", "post": {"id": "%s"}, "next": [{"to": "z"}]},
                  {"key": "z", "kind": "END", "name": ""}]}"""
                        .formatted(MARK, MARK, ids.get("/posts/{id}"));
        var kept = lead.send("PUT", path + "/versions/1", table, "application/json", "If-Match", "\"0\"");
        if (kept.statusCode() != 200) {
            throw new IllegalStateException(kept.body());
        }
    }

    static String power(String name, JsonObject category) {
        return """
                {"name": "%s", "category": "%s", "content": "%s", "exerciser": "%s", "holderLayer": "STAFF",
                 "hotPost": false, "direction": "EXTERNAL", "visibility": "EXPLICIT",
                 "bases": [{"type": "LAW", "title": "中华人民共和国行政许可法", "article": "第十二条", "text": ""}]}"""
                .formatted(name, category.getString("code"), name, name);
    }

    /** The path with the first agency's ids in it. */
    String aimed(Operation operation) {
        var path = operation.path();
        var match = ids.entrySet().stream()
                .filter(known -> path.startsWith(known.getKey()))
                .max(java.util.Comparator.comparing(known -> known.getKey().length()));
        var filled = match.map(known -> known.getKey().replace("{id}", known.getValue())
                        + path.substring(known.getKey().length()))
                .orElse(path);
        var aimed = filled.replace(
                "{code}", path.startsWith("/templates") ? drafted : path.startsWith("/deadlines") ? "D02" : "131123-0");
        for (var part : parts.entrySet()) {
            aimed = aimed.replace(part.getKey(), part.getValue());
        }
        if (aimed.contains("{")) {
            throw new IllegalStateException(
                    "The attack has no id of the first agency for " + path + ": add it to fill()");
        }
        return aimed;
    }
}
