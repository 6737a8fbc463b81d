package cn.mingquan.checks.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.checks.stack.Api;
import cn.mingquan.checks.stack.SecondLane;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database cannot hold and what a parameter cannot mean is refused by name, never by a failure inside. */
@SecondLane
class InputAttackIT {

    private static TwoAgencies agencies;
    private static List<Api> everybody;

    @BeforeAll
    static void onboard() {
        agencies = new TwoAgencies();
        everybody = List.of(agencies.as(agencies.first), agencies.administrator);
    }

    @Test
    void no_value_of_a_query_parameter_breaks_a_call() {
        var softly = new SoftAssertions();
        var asked = 0;
        for (var operation : Operation.published()) {
            for (var parameter : operation.query()) {
                if (operation.method().equals("GET")) {
                    asked++;
                    for (var api : everybody) {
                        attack(softly, api, operation, parameter);
                    }
                }
            }
        }
        softly.assertAll();
        assertThat(asked).isGreaterThan(30);
    }

    private static void attack(SoftAssertions softly, Api api, Operation operation, Operation.Query parameter) {
        for (var value : List.of("%00", "a%00b", "%22%27--", "BOGUS", "-1", "99999999999999999999", "")) {
            var answer = ask(api, operation, parameter.name() + "=" + value);
            var described = "%s?%s=%s: %s".formatted(operation, parameter.name(), value, answer.body());
            softly.assertThat(answer.statusCode()).as(described).isLessThan(500);
            if (value.contains("%00") || (parameter.typed() && value.equals("BOGUS"))) {
                softly.assertThat(answer.statusCode()).as(described).isGreaterThanOrEqualTo(400);
                if (answer.statusCode() == 400) {
                    softly.assertThat(answer.body()).as(described).contains("\"field\":\"" + parameter.name() + "\"");
                }
            }
        }
    }

    @Test
    void a_wrong_value_is_named_and_does_not_make_the_page_vanish() {
        var lead = everybody.get(0);
        for (var wrong : List.of("size=abc", "state=BOGUS", "withoutBasis=perhaps", "section=1", "q=%00")) {
            var answer = lead.send("GET", "/powers?" + wrong, "", "application/json");
            assertThat(answer.statusCode()).as(wrong + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"" + wrong.substring(0, wrong.indexOf('=')) + "\"");
        }
    }

    @Test
    void text_that_cannot_be_stored_is_refused_with_its_field() {
        var category =
                everybody.get(0).get("/power-categories").getJsonArray("items").getJsonObject(0);
        for (var broken : List.of("\\u0000", "\\ud800", "\\udc00x")) {
            var power = TwoAgencies.power("坏字符", category).replace("坏字符", "坏" + broken + "字符");
            var answer = everybody.get(0).send("POST", "/powers", power, "application/json");
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"name\"").contains("\"field\":\"content\"");
            var unit = everybody.get(1).send("POST", "/units", "{\"name\": \"a" + broken + "\"}", "application/json");
            assertThat(unit.statusCode()).as(unit.body()).isEqualTo(400);
            assertThat(unit.body()).contains("\"field\":\"name\"").contains("无法保存");
        }
        var whole = TwoAgencies.power("坏字符", category).replace("坏字符", "好\\ud83d\\ude00字符");
        assertThat(everybody.get(0).post("/powers", whole).getString("name")).isEqualTo("好😀字符");
    }

    @Test
    void what_is_no_draft_of_a_form_is_refused() {
        var lead = everybody.get(0);
        var deep = "{\"body\": {\"a\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}}";
        var large = "{\"body\": {\"a\": \"" + "a".repeat(70_000) + "\"}}";
        for (var body : List.of(
                "{}",
                "[]",
                "null",
                "{\"body\": null}",
                "{\"body\": []}",
                "{\"body\": \"x\"}",
                "{\"body\": {}, \"basedOn\": \"x\"}",
                "{\"body\": {\"a\\u0000\": 1}}",
                "{\"body\": {",
                deep,
                large)) {
            var answer = lead.send("PUT", "/form-drafts/input.1", body, "application/json");
            var described = body.length() > 100 ? body.substring(0, 100) : body;
            assertThat(answer.statusCode()).as(described + answer.body()).isBetween(400, 499);
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(described)
                    .startsWith("application/problem+json");
        }
        for (var name : List.of("%20", "a".repeat(201), "%E8%81%8C", "%22%27--")) {
            for (var path : List.of("/form-drafts/", "/platform/form-drafts/")) {
                var api = everybody.get(path.startsWith("/platform") ? 1 : 0);
                var answer = api.send("GET", path + name, "", "application/json");
                assertThat(answer.statusCode()).as(path + name + answer.body()).isEqualTo(400);
                assertThat(answer.body()).as(path + name).contains("\"field\":\"form\"");
            }
        }
        // The container refuses this one by itself.
        assertThat(lead.send("GET", "/form-drafts/a%00b", "", "").statusCode()).isEqualTo(400);
        var odd = "{\"body\": {\"a\": 1e999999, \"b\": \"\\ud83d\\ude00\"}}";
        assertThat(lead.send("PUT", "/form-drafts/input.1", odd, "application/json")
                        .statusCode())
                .isEqualTo(200);
        assertThat(lead.get("/form-drafts/input.1").getJsonObject("body").getString("b"))
                .isEqualTo("😀");
    }

    private static HttpResponse<String> ask(Api api, Operation operation, String query) {
        var path = agencies.aimed(operation);
        return api.send(operation.method(), path + (path.contains("?") ? "&" : "?") + query, "", "application/json");
    }
}
