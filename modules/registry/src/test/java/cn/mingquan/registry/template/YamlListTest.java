package cn.mingquan.registry.template;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlListTest {

    private static final JsonObject ITEM = Json.createObjectBuilder()
            .add("code", "JY-001")
            .add("kind", "POWER")
            .add("description", "审批\"拖延\"：# 不一次告知")
            .add("categories", Json.createArrayBuilder().add("01"))
            .add(
                    "measures",
                    Json.createArrayBuilder()
                            .add(Json.createObjectBuilder()
                                    .add("mechanism", "PREVENTION")
                                    .add("text", "一次告知，书面\n留痕")))
            .build();

    @Test
    void an_item_goes_behind_the_last_one_and_what_was_typed_stays() {
        var text =
                """
                # 模板
                risks:
                  typicalPoints:
                    - code: A
                      # 为什么
                      measures:
                        - {mechanism: PREVENTION, text: 甲}
                    # 下面是知识

                  other: 1 # 尾注
                """;

        var written = with(text);

        assertThat(written)
                .isEqualTo(
                        """
                        # 模板
                        risks:
                          typicalPoints:
                            - code: A
                              # 为什么
                              measures:
                                - {mechanism: PREVENTION, text: 甲}
                            # 采自某局
                            - code: "JY-001"
                              kind: POWER
                              description: "审批\\"拖延\\"：# 不一次告知"
                              categories: ["01"]
                              measures:
                                - {mechanism: PREVENTION, text: "一次告知，书面\\n留痕"}
                            # 下面是知识

                          other: 1 # 尾注
                        """);
        assertThat(points(written)).isEqualTo("A JY-001");
        assertThat(YamlDocument.parse("x", written)
                        .root()
                        .getJsonObject("risks")
                        .getJsonArray("typicalPoints")
                        .getJsonObject(1))
                .isEqualTo(ITEM);
    }

    @Test
    void an_empty_list_and_one_in_brackets_take_it_too() {
        assertThat(points(with("risks:\n  typicalPoints: []\n"))).isEqualTo("JY-001");
        assertThat(points(with("risks: {typicalPoints: [{code: 😀}], other: 2}")))
                .isEqualTo("😀 JY-001");
    }

    @Test
    void the_last_line_of_a_text_may_be_an_items() {
        assertThat(points(with("risks:\n  typicalPoints:\n  - code: A\n    text: |\n      多行\n      文字")))
                .isEqualTo("A JY-001");
        assertThat(points(with("risks:\n  typicalPoints:\n  - code: A"))).isEqualTo("A JY-001");
    }

    @Test
    void a_text_over_several_lines_ends_before_what_follows() {
        for (var style : List.of("|", ">-")) {
            var text = "risks:\n  typicalPoints:\n  - code: A\n    text: " + style
                    + "\n      多行\n\n      文字\nother:\n  more: 1\n";

            assertThat(points(with(text))).isEqualTo("A JY-001");
            assertThat(YamlDocument.parse("x", with(text)).root().getJsonObject("other"))
                    .hasSize(1);
        }
    }

    @Test
    void a_list_that_is_not_there_is_not_found() {
        assertThat(YamlList.find("risks: {}", "risks", "typicalPoints")).isEmpty();
        assertThat(YamlList.find("[]", "risks", "typicalPoints")).isEmpty();
    }

    private static String with(String text) {
        return YamlList.find(text, "risks", "typicalPoints").orElseThrow().with(ITEM, "采自某局");
    }

    private static String points(String text) {
        return String.join(
                " ",
                YamlDocument.parse("x", text)
                        .root()
                        .getJsonObject("risks")
                        .getJsonArray("typicalPoints")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .map(point -> point.getString("code"))
                        .toList());
    }
}
