package cn.mingquan.checks.guangan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.checks.browser.Browser;
import cn.mingquan.checks.browser.SignedIn;
import cn.mingquan.checks.stack.Account;
import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The main job on a real district: every catalogue imported and approved, and the comparison says what the file says. */
class DistrictCatalogueIT {

    private static final Map<String, Integer> PUBLISHED =
            Map.of("01", 536, "20", 348, "10", 182, "07", 50, "05", 9, "09", 8, "08", 2);
    private static final String SERVICE = "20";
    private static final int SERVICES = 348;
    private static final int POWERS = 787;

    @Test
    void every_catalogue_comes_in_whole_and_the_comparison_says_what_the_file_says() throws InterruptedException {
        var file = GuanganDistrict.file();
        assumeTrue(file.isPresent(), "The district's file is not here (MINGQUAN_SHARED_DATA); skipped.");
        var district = GuanganDistrict.read(file.orElseThrow());
        var files = new PowerFiles(district);
        var stack = Stack.running();
        // Waiting may take longer than a token lives.
        Supplier<Api> province = () -> new Api(stack, stack.realm().provinceAdminToken());
        var codes = onboarded(district, province);
        var account = overseer(stack, province);
        Supplier<Api> overseer = () -> new Api(stack, stack.realm().token(account.username(), account.password()));

        for (var agency : district.agencies()) {
            takeIn(
                    agency,
                    files,
                    lead(stack, codes.getOrDefault(agency.name(), "")).get());
        }

        var scope =
                overseer.get().get("/comparison/scopes").getJsonArray("items").getJsonObject(0);
        var query = "/comparison?scope=" + scope.getString("id") + "&node=" + scope.getString("node")
                + "&by=unit&measure=POWER&columns=powerCategory";
        var comparison = await(
                Duration.ofMinutes(3),
                () -> overseer.get().get(query),
                answer -> answer.getJsonObject("total").getInt("total") == POWERS
                        && answer.getJsonObject("total").getInt("beside") == SERVICES);
        assertThat(comparison.getString("sentence")).contains("共有已审定的职权 787 项，另有公共服务事项 348 项");
        assertThat(values(comparison, comparison.getJsonObject("total"))).containsExactlyInAnyOrderEntriesOf(PUBLISHED);
        var rows = new HashMap<String, JsonObject>();
        comparison
                .getJsonArray("rows")
                .getValuesAs(JsonObject.class)
                .forEach(row -> rows.put(row.getString("name"), row));
        for (var agency : district.agencies()) {
            assertThat(rows).containsKey(agency.name());
            assertThat(values(comparison, rows.get(agency.name())))
                    .as(agency.name())
                    .isEqualTo(files.categories(agency));
        }
        onThePage(stack, account, comparison, district, files);
    }

    /** The same table as its reader sees it, header by header and agency by agency. */
    private static void onThePage(
            Stack stack, Account account, JsonObject comparison, GuanganDistrict district, PowerFiles files) {
        var labels = new HashMap<String, String>(Map.of("公共服务事项", SERVICE));
        comparison
                .getJsonArray("columns")
                .getValuesAs(JsonObject.class)
                .forEach(column -> labels.put(column.getString("label"), column.getString("key")));
        assertThat(labels)
                .contains(
                        entry("行政许可", "01"),
                        entry("行政确认", "07"),
                        entry("行政给付", "05"),
                        entry("行政裁决", "09"),
                        entry("行政奖励", "08"),
                        entry("其他", "10"));
        try (var person = new SignedIn(stack, account.username(), account.password())) {
            var page = person.open(stack, "/comparison?measure=POWER&columns=powerCategory&by=unit");
            page.locator("tr.total-row").waitFor();
            var sentence = page.locator("[data-testid=sentence]").textContent().replace('\u00a0', ' ');
            assertThat(sentence).contains("共有已审定的职权 787 项，另有公共服务事项 348 项");
            var headers = texts(page.locator("thead th").allTextContents());
            var rows = new HashMap<String, Map<String, Integer>>();
            for (var row : page.locator("tbody tr.ant-table-row, tr.total-row").all()) {
                var cells = texts(row.locator("td").allTextContents());
                assertThat(cells).hasSameSizeAs(headers);
                var counts = new TreeMap<String, Integer>();
                for (var i = 0; i < cells.size(); i++) {
                    var category = labels.get(headers.get(i));
                    if (category != null
                            && !cells.get(i).equals("0")
                            && !cells.get(i).equals("—")) {
                        counts.put(category, Integer.valueOf(cells.get(i).replace(",", "")));
                    }
                }
                rows.put(cells.get(0), counts);
            }
            Browser.lookAtAll(page, "district");
            assertThat(rows.get("合计")).containsExactlyInAnyOrderEntriesOf(PUBLISHED);
            for (var agency : district.agencies()) {
                assertThat(rows.get(agency.name())).as(agency.name()).isEqualTo(files.categories(agency));
            }
        }
    }

    private static List<String> texts(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    /** The codes of the units by name. */
    private static Map<String, String> onboarded(GuanganDistrict district, Supplier<Api> province)
            throws InterruptedException {
        var checked = province.get().upload("/onboardings?fileName=guangan.csv", district.onboardingFile());
        assertThat(checked.getInt("bad")).as(checked.toString()).isZero();
        province.get().post("/onboardings/" + checked.getString("id") + "/confirmation", "");
        await(
                Duration.ofMinutes(15),
                () -> province.get().get("/onboardings/" + checked.getString("id")),
                run -> run.getString("state").equals("DONE"));
        var codes = new HashMap<String, String>();
        province.get()
                .get("/units?region=" + GuanganDistrict.REGION + "&size=200")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .forEach(unit -> codes.put(unit.getString("name"), unit.getString("code")));
        return codes;
    }

    private static Account overseer(Stack stack, Supplier<Api> province) throws InterruptedException {
        var added = province.get()
                .post(
                        "/units",
                        """
                {"name": "广安区领导小组办公室", "regionCode": "%s", "level": "COUNTY", "category": "OTHER",
                 "vertical": false, "oversight": true, "adminUsername": "ga-office", "adminName": "王小明",
                 "jurisdictions": [{"kind": "REGION", "regionCode": "%s"}]}"""
                                .formatted(GuanganDistrict.REGION, GuanganDistrict.REGION));
        await(
                Duration.ofMinutes(5),
                () -> province.get().get("/onboardings/" + added.getString("onboardingId")),
                run -> run.getString("state").equals("DONE"));
        var code = province.get().get("/units/" + added.getString("id")).getString("code");
        return stack.realm().add("overseer", "ga-overseer", code);
    }

    private static Supplier<Api> lead(Stack stack, String code) {
        var account = stack.realm().add("agency-lead", "lead-" + code, code);
        return () -> new Api(stack, stack.realm().token(account.username(), account.password()));
    }

    private static void takeIn(GuanganDistrict.Agency agency, PowerFiles files, Api lead) {
        var checked = lead.upload("/powers/imports?fileName=powers.xlsx", files.workbook(agency));
        assertThat(checked.getInt("errors")).as(agency.name() + checked).isZero();
        lead.post("/powers/imports/" + checked.getString("id") + "/confirmation", "");
        var approved = lead.post(
                "/powers/approvals", "{\"allDrafts\": true, \"withoutBasis\": true, \"withoutContent\": true}");
        assertThat(approved.getInt("approved")).as(agency.name()).isEqualTo((int) agency.items());
        var workbench = lead.get("/workbench");
        int services = files.categories(agency).getOrDefault(SERVICE, 0);
        assertThat(workbench.getJsonObject("powers").getInt("approved"))
                .as(agency.name())
                .isEqualTo((int) agency.items() - services);
        assertThat(workbench.getJsonObject("publicServices").getInt("approved"))
                .as(agency.name())
                .isEqualTo(services);
    }

    /** By category; public services stand in a column of their own, apart from the powers and from their total. */
    private static Map<String, Integer> values(JsonObject comparison, JsonObject row) {
        var values = new TreeMap<String, Integer>();
        var columns = comparison.getJsonArray("columns").getValuesAs(JsonObject.class);
        for (var i = 0; i < columns.size(); i++) {
            var count = row.getJsonArray("values").getInt(i);
            if (count != 0) {
                values.put(columns.get(i).getString("key"), count);
            }
        }
        assertThat(values).doesNotContainKey(SERVICE);
        assertThat(values.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(row.getInt("total"));
        if (row.getInt("beside") != 0) {
            values.put(SERVICE, row.getInt("beside"));
        }
        return values;
    }

    private static JsonObject await(Duration limit, Supplier<JsonObject> ask, Predicate<JsonObject> enough)
            throws InterruptedException {
        var end = Instant.now().plus(limit);
        var answer = ask.get();
        while (!enough.test(answer)) {
            assertThat(Instant.now()).as("last answer: " + answer).isBefore(end);
            Thread.sleep(500);
            answer = ask.get();
        }
        return answer;
    }
}
