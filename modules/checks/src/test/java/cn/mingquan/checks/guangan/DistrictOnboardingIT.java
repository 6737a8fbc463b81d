package cn.mingquan.checks.guangan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.Stack;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole district comes onto the running platform, and each administrator keeps to his part of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DistrictOnboardingIT {

    private final Stack stack = Stack.running();

    @Test
    void the_district_is_onboarded_once_and_a_second_time_changes_nothing() throws Exception {
        var file = GuanganDistrict.file();
        assumeTrue(file.isPresent(), "The district's file is not here (MINGQUAN_SHARED_DATA); skipped.");
        var district = GuanganDistrict.read(file.orElseThrow());
        var province = new Api(stack, stack.realm().provinceAdminToken());

        var checked = province.upload("/onboardings?fileName=guangan.csv", district.onboardingFile());
        assertThat(checked.getInt("bad")).as(checked.toString()).isZero();
        assertThat(checked.getInt("create") + checked.getInt("unchanged") + checked.getInt("update"))
                .isEqualTo(34);
        assertThat(checked.getJsonArray("problems").getValuesAs(JsonObject.class))
                .isNotEmpty()
                .allMatch(problem -> problem.getString("severity").equals("WARNING"));
        var marked = "/onboardings/" + checked.getString("id") + "/marked.xlsx";
        assertThat(province.file(marked)).startsWith('P', 'K');
        var done = finished(province, checked.getString("id"));
        assertThat(status(province, marked)).isEqualTo(409);

        assertThat(done.getString("state")).as(done.toString()).isEqualTo("DONE");
        assertThat(done.getJsonArray("steps").getValuesAs(JsonObject.class))
                .hasSize(34)
                .allMatch(step -> step.getString("state").equals("DONE"));
        assertThat(province.get("/units?region=" + GuanganDistrict.REGION + "&size=200")
                        .getInt("total"))
                .isGreaterThanOrEqualTo(34);

        var again = province.upload("/onboardings?fileName=guangan.csv", district.onboardingFile());
        assertThat(again.getInt("unchanged")).as(again.toString()).isEqualTo(34);
        assertThat(finished(province, again.getString("id")).getString("state")).isEqualTo("DONE");
    }

    @Test
    void credentials_are_handed_out_once_and_open_the_agencys_own_room() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var created = province.post("/units", unit("武强县档案馆", "131123", "wq-archive"));
        var batch = created.getString("onboardingId");
        assertThat(settled(province, batch).getString("state")).isEqualTo("DONE");

        var credentials = province.post("/onboardings/" + batch + "/credentials", "");

        var credential = credentials.getJsonArray("items").getJsonObject(0);
        assertThat(credential.getString("username")).isEqualTo("wq-archive");
        assertThat(credential.getString("oneTimePassword")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(province.send("POST", "/onboardings/" + batch + "/credentials", "", "application/json")
                        .statusCode())
                .isEqualTo(410);
        stack.realm().admin("PUT", "/users/" + userId("wq-archive"), "{\"requiredActions\": []}", 204);
        stack.realm().setPassword("wq-archive", "Chosen-By-Me-2026");
        var me = new Api(stack, stack.realm().token("wq-archive", "Chosen-By-Me-2026")).get("/me");
        assertThat(me.getJsonObject("tenant").getString("name")).isEqualTo("武强县档案馆");
        assertThat(me.getJsonArray("roles").toString()).contains("agency-lead");
    }

    @Test
    void a_unit_whose_server_died_before_it_was_opened_gets_an_account_that_works() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var created = province.post("/units", unit("武强县地名办", "131123", "wq-annals"));
        var batch = created.getString("onboardingId");
        assertThat(settled(province, batch).getString("state")).isEqualTo("DONE");
        try (var database = stack.superuser();
                var statement = database.createStatement()) {
            // as a server leaves it that is killed when Keycloak has the account
            statement.execute("update platform.unit set state = 'PROVISIONING' where id = '" + created.getString("id")
                    + "'; update platform.onboarding_item set step = 'IDENTITY' where onboarding_id = '" + batch
                    + "'; update platform.onboarding set state = 'RUNNING', finished_at = null where id = '" + batch
                    + "'");
        }

        assertThat(settled(province, batch).getString("state")).isEqualTo("DONE");
        var credential = province.post("/onboardings/" + batch + "/credentials", "")
                .getJsonArray("items")
                .getJsonObject(0);
        stack.realm().admin("PUT", "/users/" + userId("wq-annals"), "{\"requiredActions\": []}", 204);
        assertThat(stack.realm().token("wq-annals", credential.getString("oneTimePassword")))
                .isNotBlank();
    }

    @Test
    void an_account_that_somebody_has_is_refused_at_once_and_a_lost_password_is_renewed() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        delegate(province, "wq-taken", "131123");

        for (var taken : List.of("wq-taken", "province-admin")) {
            var validated = province.post("/units/validation", unit("武强县气象局", "131123", taken));
            assertThat(validated.getJsonArray("errors").toString()).contains("adminUsername", "换一个");
            var refused = province.send("POST", "/units", unit("武强县气象局", "131123", taken), "application/json");
            assertThat(refused.statusCode()).isEqualTo(400);
        }
        var created = province.post("/units", unit("武强县气象局", "131123", "wq-weather"));
        var twice = province.send("POST", "/units", unit("武强县气象局", "131123", "wq-other"), "application/json");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(settled(province, created.getString("onboardingId")).getString("state"))
                .isEqualTo("DONE");
        var delegation = province.send("POST", "/delegations", delegation("wq-weather", "131123"), "application/json");
        assertThat(delegation.statusCode()).isEqualTo(409);
        assertThat(delegation.body()).contains("username-taken", "换一个账号");

        var path = "/units/" + created.getString("id") + "/administrator-password";
        var renewed = province.post(path, "");
        assertThat(renewed.getString("username")).isEqualTo("wq-weather");
        assertThat(renewed.getString("oneTimePassword")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(province.post("/onboardings/" + created.getString("onboardingId") + "/credentials", "")
                        .getJsonArray("items"))
                .isEmpty();
        delegate(province, "ry-password", "131124");
        stack.realm().admin("PUT", "/users/" + userId("ry-password"), "{\"requiredActions\": []}", 204);
        stack.realm().setPassword("ry-password", "Chosen-By-Me-2026");
        var other = new Api(stack, stack.realm().token("ry-password", "Chosen-By-Me-2026"));
        assertThat(other.send("POST", path, "", "application/json").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_county_administrator_ends_neither_his_own_delegation_nor_a_peers() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var own = delegate(province, "wq-first", "131123");
        var peer = delegate(province, "wq-second", "131123");
        stack.realm().admin("PUT", "/users/" + userId("wq-first"), "{\"requiredActions\": []}", 204);
        stack.realm().setPassword("wq-first", "Chosen-By-Me-2026");
        var county = new Api(stack, stack.realm().token("wq-first", "Chosen-By-Me-2026"));
        var given = delegate(county, "wq-third", "131123");

        for (var above : List.of(own, peer)) {
            var refused = county.send("DELETE", "/delegations/" + above, "", "application/json");
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("delegation-not-yours");
        }
        var oneself = county.send("POST", "/delegations", delegation("wq-first", "131123"), "application/json");
        assertThat(oneself.statusCode()).isEqualTo(409);
        assertThat(oneself.body()).contains("delegation-to-oneself");
        assertThat(county.get("/delegations?q=wq-third").getInt("total")).isEqualTo(1);
        end(county, given);
        end(province, own);
        end(province, peer);
    }

    @Test
    void with_a_place_an_administrator_loses_the_passwords_that_lie_ready_there() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var kept = delegate(province, "wq-leaving", "131124");
        var lost = delegate(province, "wq-leaving", "131123");
        stack.realm().admin("PUT", "/users/" + userId("wq-leaving"), "{\"requiredActions\": []}", 204);
        stack.realm().setPassword("wq-leaving", "Chosen-By-Me-2026");
        var leaving = new Api(stack, stack.realm().token("wq-leaving", "Chosen-By-Me-2026"));
        var batch =
                leaving.post("/units", unit("武强县供销社", "131123", "wq-supply")).getString("onboardingId");
        assertThat(settled(leaving, batch).getString("state")).isEqualTo("DONE");

        end(province, lost);

        assertThat(status(leaving, "/units?region=131124")).isEqualTo(200);
        assertThat(status(leaving, "/onboardings/" + batch)).isEqualTo(404);
        for (var path : List.of("/credentials", "/resumption")) {
            assertThat(leaving.send("POST", "/onboardings/" + batch + path, "", "application/json")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(province.post("/onboardings/" + batch + "/credentials", "").getJsonArray("items"))
                .hasSize(1);
        end(province, kept);
    }

    @Test
    void a_county_administrator_sees_the_county_and_nothing_beside_it() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var own = province.post("/units", unit("武强县地震办", "131123", "wq-quake")).getString("id");
        var other =
                province.post("/units", unit("饶阳县地震办", "131124", "ry-quake")).getString("id");
        var delegated =
                province.post("/delegations", "{\"username\":\"wq-admin\",\"name\":\"李四\",\"regionCode\":\"131123\"}");
        assertThat(delegated.getString("oneTimePassword")).isNotBlank();
        stack.realm().admin("PUT", "/users/" + userId("wq-admin"), "{\"requiredActions\": []}", 204);
        stack.realm().setPassword("wq-admin", "Chosen-By-Me-2026");
        var county = new Api(stack, stack.realm().token("wq-admin", "Chosen-By-Me-2026"));

        assertThat(county.get("/regions").getJsonArray("items").getJsonObject(0).getString("code"))
                .isEqualTo("131123");
        assertThat(county.get("/units/" + own).getString("name")).isEqualTo("武强县地震办");
        assertThat(status(county, "/units/" + other)).isEqualTo(404);
        assertThat(status(county, "/units?region=131124")).isEqualTo(404);
        assertThat(status(county, "/regions/130000")).isEqualTo(404);
        for (var superior : List.of("province-admin", "hs-admin")) {
            if (superior.equals("hs-admin")) {
                delegate(province, superior, "131100");
            }
            var upwards = county.send("POST", "/delegations", delegation(superior, "131123"), "application/json");
            assertThat(upwards.statusCode()).as(superior).isEqualTo(409);
            assertThat(upwards.body()).contains("delegation-upwards");
        }
        assertThat(county.send("POST", "/units", unit("饶阳县档案馆", "131124", "ry-archive"), "application/json")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_administrator_who_keeps_nothing_any_more_cannot_sign_in_until_something_is_given_again() {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var county = delegate(province, "ending", "131123");
        var neighbour = delegate(province, "ending", "131124");
        stack.realm().setPassword("ending", "Chosen-By-Me-2026");

        end(province, neighbour);
        var token = stack.realm().token("ending", "Chosen-By-Me-2026");
        assertThat(status(new Api(stack, token), "/units?region=131123")).isEqualTo(200);
        end(province, county);

        assertThat(status(new Api(stack, token), "/units?region=131123")).isEqualTo(404);
        assertThatThrownBy(() -> stack.realm().token("ending", "Chosen-By-Me-2026"))
                .hasMessageContaining("disabled");
        assertThat(rolesOf("ending")).doesNotContain("area-admin");

        assertThat(province.post("/delegations", delegation("ending", "131123")).getString("oneTimePassword"))
                .isNotBlank();
        assertThat(rolesOf("ending")).contains("area-admin");
        stack.realm().setPassword("ending", "Chosen-By-Me-2027");
        assertThat(stack.realm().token("ending", "Chosen-By-Me-2027")).isNotBlank();
    }

    @Test
    void an_agency_that_becomes_an_overseeing_body_gets_its_administrator_the_role() throws Exception {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var created = province.post("/units", unit("武强县审计局", "131123", "wq-audit"));
        settled(province, created.getString("onboardingId"));
        var id = created.getString("id");
        var body = unit("武强县审计局", "131123", "wq-audit")
                .replace("\"oversight\": false", "\"oversight\": true")
                .replace(
                        "\"jurisdictions\": []",
                        "\"jurisdictions\": [{\"kind\":\"REGION\",\"regionCode\":\"131123\"}]");

        assertThat(put(province, id, body, province.get("/units/" + id).getInt("version")))
                .isEqualTo(200);
        assertThat(rolesOf("wq-audit")).contains("overseer", "agency-lead");

        var agency = unit("武强县审计局", "131123", "wq-audit");
        assertThat(put(province, id, agency, province.get("/units/" + id).getInt("version")))
                .isEqualTo(200);
        assertThat(rolesOf("wq-audit")).contains("agency-lead").doesNotContain("overseer");
    }

    private static String delegate(Api province, String username, String region) {
        return province.post("/delegations", delegation(username, region)).getString("id");
    }

    private static String delegation(String username, String region) {
        return "{\"username\":\"" + username + "\",\"name\":\"李四\",\"regionCode\":\"" + region + "\"}";
    }

    private static void end(Api province, String delegation) {
        assertThat(province.send("DELETE", "/delegations/" + delegation, "", "application/json")
                        .statusCode())
                .isEqualTo(204);
    }

    private String rolesOf(String username) {
        return stack.realm()
                .admin("GET", "/users/" + userId(username) + "/role-mappings/realm", "", 200)
                .body();
    }

    @Test
    void a_profile_is_changed_against_the_version_that_was_read() {
        var province = new Api(stack, stack.realm().provinceAdminToken());
        var id = province.post("/units", unit("武强县史志办", "131123", "wq-history")).getString("id");
        var version = province.get("/units/" + id).getInt("version");
        var changed = unit("武强县史志研究室", "131123", "wq-history");

        assertThat(put(province, id, changed, version)).isEqualTo(200);
        assertThat(put(province, id, changed, version)).isEqualTo(412);
        assertThat(province.send("PUT", "/units/" + id, changed, "application/json")
                        .statusCode())
                .isEqualTo(428);
        assertThat(province.get("/units/" + id).getString("name")).isEqualTo("武强县史志研究室");
    }

    @Test
    void a_form_is_validated_field_by_field() {
        var province = new Api(stack, stack.realm().provinceAdminToken());

        var validation = province.post(
                "/units/validation",
                "{\"name\":\"\",\"regionCode\":\"511602\",\"uscc\":\"91350200MA2YJ1XR9G\",\"category\":\"OTHER\"}");

        assertThat(validation.getJsonArray("errors").toString()).contains("\"name\"");
        var named = province.post(
                "/units/validation",
                "{\"name\":\"某局\",\"regionCode\":\"511602\",\"uscc\":\"91350200MA2YJ1XR9G\",\"category\":\"OTHER\"}");
        assertThat(named.getJsonArray("errors")).isEmpty();
        assertThat(named.getJsonArray("warnings").toString()).contains("350200");
    }

    private static String unit(String name, String region, String username) {
        return """
                {"name": "%s", "regionCode": "%s", "level": "COUNTY", "category": "OTHER", "vertical": false,
                 "oversight": false, "adminUsername": "%s", "adminName": "王小明", "jurisdictions": []}"""
                .formatted(name, region, username);
    }

    private static int put(Api api, String id, String body, int version) {
        return api.send("PUT", "/units/" + id, body, "application/json", "If-Match", "\"" + version + "\"")
                .statusCode();
    }

    private static int status(Api api, String path) {
        return api.send("GET", path, "", "application/json").statusCode();
    }

    private String userId(String username) {
        var found = stack.realm()
                .admin("GET", "/users?exact=true&username=" + username, "", 200)
                .body();
        return found.replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    }

    private static JsonObject finished(Api api, String batch) throws InterruptedException {
        api.post("/onboardings/" + batch + "/confirmation", "");
        return settled(api, batch);
    }

    private static JsonObject settled(Api api, String batch) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofMinutes(5));
        var view = api.get("/onboardings/" + batch);
        while (view.getString("state").equals("RUNNING") && Instant.now().isBefore(end)) {
            Thread.sleep(500);
            view = api.get("/onboardings/" + batch);
        }
        return view;
    }
}
