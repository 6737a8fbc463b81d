package cn.mingquan.registry.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleReaderTest {

    private static final String GOOD =
            """
            template: sample
            version: "2026.1"
            name: 样例
            unitCategory: OTHER
            description: 样例模板
            catalogue:
              powerCategories:
                - {code: "01", label: 行政许可, national: "01", sort: 1}
              holderLayers:
                - {code: TOP_LEADER, who: 局长}
                - {code: LEADERSHIP_MEMBER, who: 副局长}
                - {code: MIDDLE_HEAD, who: 科长}
                - {code: STAFF, who: 其他人员}
              customFields:
                - {code: remark, label: 备注, type: text, help: 说明, source: 本单位}
              typicalPowers:
                - code: YL-001
                  name: 样例许可
                  category: "01"
                  content: 内容
                  direction: EXTERNAL
                  holderLayer: TOP_LEADER
                  sectorLines: []
                  bases:
                    - {type: LAW, title: 行政许可法, version: 2019 修正, article: 第十二条}
            risks:
              levels:
                - {code: A, label: A 级, colour: "#CF1322", severity: 1, sort: 1}
              kinds:
                - {code: POWER, label: 权力风险, sort: 1}
              typicalPoints:
                - code: YL-R01
                  kind: POWER
                  description: 样例风险
                  phase: BEFORE
                  level: A
                  ownerType: POST
                  holderLayer: TOP_LEADER
                  measures:
                    - {mechanism: PREVENTION, text: 措施}
            scope: OWN_ORG
            origin: 样例县试点
            """;

    @Test
    void a_good_bundle_is_read() throws IOException {
        var bundle = read(GOOD);

        assertThat(bundle.code()).isEqualTo("sample");
        assertThat(bundle.version()).isEqualTo("2026.1");
        assertThat(bundle.section("risks").getJsonArray("levels")).hasSize(1);
        assertThat(bundle.section("monitoring")).isEmpty();
    }

    private static final String OFFERED =
            """
              findingProcedures:
                - code: TWO_STEPS
                  name: 两步法
                  source: 本省
                  loop: false
                  stages:
                    - {code: SELF, name: 自查, actor: SELF, help: 各自查}
                    - {code: ORG, name: 审定, actor: ORGANISATION, help: 党组审定}
              factorSets:
                - code: OWN
                  name: 两因素
                  source: 本省办法
                  factors:
                    - {code: HARM, name: 危害, weight: 3, marks: [轻, 较轻, 一般, 较重, 重]}
                    - {code: POINTS, name: 点数, weight: 1, marks: [一, 二, 三, 四, 五], bounds: [2, 3, 4, 6]}
              monitoring:
                - {code: A, mode: PERIODIC, periodMonths: 3, watchers: [纪检监察机构]}
            """;

    @Test
    void procedures_factors_and_plans_may_be_offered() throws IOException {
        assertThat(read(offering(OFFERED)).items("risks", "findingProcedures")).hasSize(1);
    }

    @Test
    void what_is_offered_could_be_kept_by_a_unit() {
        assertThat(faults(offering(OFFERED.replace("actor: SELF", "actor: PANEL"))))
                .containsExactly(fault(46, "至少有一步由每个人填报（actor: SELF）"));
        assertThat(faults(offering(OFFERED.replace("code: ORG,", "code: SELF,"))))
                .containsExactly(fault(48, "步骤代码“SELF”重复"));
        assertThat(faults(offering(OFFERED.replace("actor: ORGANISATION", "actor: BOSS"))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(48));
        assertThat(faults(offering(OFFERED.replace("code: POINTS,", "code: HARM,"))))
                .containsExactly(fault(55, "因素代码“HARM”重复"));
        assertThat(faults(offering(OFFERED.replace("[2, 3, 4, 6]", "[2, 3, 3, 6]"))))
                .containsExactly(fault(55, "界限要从小到大"));
        assertThat(faults(offering(OFFERED.replace("weight: 3", "weight: 0"))))
                .containsExactly(fault(54, "“risks.factorSets[0].factors[0].weight”的值 0 超出范围"));
        assertThat(faults(offering(OFFERED.replace("{code: A, mode", "{code: Z, mode"))))
                .containsExactly(fault(57, "风险等级“Z”没有在本模板中定义"));
        assertThat(faults(offering(OFFERED.replace("periodMonths: 3, ", ""))))
                .containsExactly(fault(57, "定期检查要写明周期 periodMonths"));
        assertThat(faults(offering(OFFERED.replace("mode: PERIODIC", "mode: SPOT_CHECK"))))
                .extracting(BundleFault::reason)
                .containsExactlyInAnyOrder("抽查要写明比例 samplePercent", "抽查不定期进行，没有周期");
    }

    private static final String FLOWS =
            """
              typicalFlows:
                - code: YL-F01
                  name: 样例流程
                  categories: ["01"]
                  powers: [YL-001]
                  steps:
                    - {key: accept, kind: TASK, name: 受理, limit: {limit: 5, unit: WORKDAY}}
                    - {key: ask, kind: DECISION, name: 是否受理, next: [{to: decide, label: 受理}, {to: end, otherwise: true}]}
                    - {key: decide, kind: TASK, name: 决定, duty: DECIDE, incompatible: [accept]}
                    - {key: end, kind: END, name: 结束}
            """;

    private static final String INSTITUTIONS =
            """
              typicalInstitutions:
                - code: YL-I01
                  title: 样例制度
                  kind: WORK_RULES
                  phase: EXECUTION
                  summary: 怎样办
                  points: [YL-R01]
            """;

    @Test
    void flows_and_institutions_may_be_offered() throws IOException {
        var bundle = read(flowing(FLOWS).replace("scope: OWN_ORG", INSTITUTIONS + "scope: OWN_ORG"));

        assertThat(bundle.items("catalogue", "typicalFlows")).hasSize(1);
        assertThat(bundle.items("risks", "typicalInstitutions")).hasSize(1);
    }

    @Test
    void a_flow_that_leads_nowhere_is_not_offered() {
        assertThat(reasons(flowing(FLOWS.replace("to: decide", "to: judge")))).containsExactly("下一环节“judge”不在本流程里");
        assertThat(reasons(flowing(FLOWS.replace("to: decide", "to: end")))).containsExactly("下一环节“end”重复");
        assertThat(reasons(flowing(FLOWS.replace("key: accept", "key: decide"))))
                .containsExactlyInAnyOrder("环节代号“decide”重复", "不相容环节“accept”不是本流程的另一个办理环节");
        assertThat(reasons(flowing(FLOWS.replace("incompatible: [accept]", "incompatible: [decide, ask]"))))
                .containsExactly("不相容环节“decide”不是本流程的另一个办理环节", "不相容环节“ask”不是本流程的另一个办理环节");
        assertThat(reasons(flowing(FLOWS.replace("kind: END", "kind: TASK"))))
                .containsExactly("流程的最后一行应是结束（kind: END）");
        assertThat(reasons(flowing(FLOWS.replace("name: 结束", "name: 结束, next: [{to: accept}]"))))
                .containsExactly("“结束”之后不能再有环节");
        assertThat(reasons(flowing(FLOWS.replace("powers: [YL-001]", "powers: [YL-009]"))))
                .containsExactly("典型职权“YL-009”没有在本模板中定义");
        assertThat(reasons(flowing(FLOWS.replace("categories: [\"01\"]", "categories: [\"99\"]"))))
                .containsExactlyInAnyOrder("职权类别“99”没有在本模板中定义", "典型职权“YL-001”的类别“01”不在本流程的 categories 里");
        assertThat(reasons(flowing(
                        FLOWS + FLOWS.substring(FLOWS.indexOf("    - code")).replace("F01", "F02"))))
                .containsExactly("典型职权“YL-001”已经有典型流程");
    }

    @Test
    void an_institution_answers_to_points_that_there_are() {
        assertThat(reasons(GOOD.replace(
                        "scope: OWN_ORG", INSTITUTIONS.replace("[YL-R01]", "[YL-R09]") + "scope: OWN_ORG")))
                .containsExactly("典型风险点“YL-R09”没有在本模板中定义");
    }

    private static String flowing(String more) {
        return GOOD.replace("risks:\n", more + "risks:\n");
    }

    private static List<String> reasons(String yaml) {
        return faults(yaml).stream().map(BundleFault::reason).toList();
    }

    private static String offering(String more) {
        return GOOD.replace("scope: OWN_ORG", more + "scope: OWN_ORG");
    }

    @Test
    void a_value_of_the_wrong_type_is_refused_with_its_line() {
        assertThat(faults(GOOD.replace("version: \"2026.1\"", "version: 2026.1")))
                .containsExactly(fault(2, "“version”的类型不对，应为文字（数字请加引号）"));
        assertThat(faults(GOOD.replace("label: 行政许可, national: \"01\", sort: 1", "label: 行政许可, sort: 先")))
                .containsExactly(fault(8, "“catalogue.powerCategories[0].sort”的类型不对，应为整数"));
    }

    @Test
    void an_unknown_key_is_refused() {
        assertThat(faults(GOOD.replace("    description: 样例风险", "    description: 样例风险\n      colour: 红")))
                .isNotEmpty();
        assertThat(faults(GOOD.replace("name: 样例\n", "name: 样例\nauthor: 某人\n")))
                .containsExactly(fault(4, "不认识的键“author”"));
    }

    @Test
    void a_missing_key_is_refused_where_it_is_missed() {
        assertThat(faults(GOOD.replace("      phase: BEFORE\n", "")))
                .containsExactly(fault(32, "“risks.typicalPoints[0]”缺少：phase"));
        assertThat(faults(GOOD.replace("unitCategory: OTHER\n", ""))).containsExactly(fault(1, "缺少：unitCategory"));
    }

    @Test
    void a_code_given_twice_is_refused() {
        var twice = "    - {code: \"01\", label: 行政许可, national: \"01\", sort: 1}\n";

        assertThat(faults(GOOD.replace(twice, twice + twice)))
                .containsExactly(fault(9, "代码“01”重复"), fault(9, "“catalogue.powerCategories[1].label”的值“行政许可”与另一项相同"));
    }

    @Test
    void levels_go_from_the_gravest() {
        var levels = GOOD.lines()
                .filter(line -> line.contains("severity: 1"))
                .findFirst()
                .orElseThrow();
        var lighter = levels.replace("severity: 1", "severity: 2")
                .replaceAll("code: [^,]+", "code: LIGHT")
                .replaceAll("label: [^,]+", "label: 轻")
                .replaceAll("sort: \\d+", "sort: 0");

        assertThat(faults(GOOD.replace(levels, levels + "\n" + lighter)))
                .extracting(BundleFault::reason)
                .anyMatch(reason -> reason.contains("等级按从重到轻排列"));
    }

    @Test
    void every_holder_layer_is_explained_once() {
        var staff = "    - {code: STAFF, who: 其他人员}\n";

        assertThat(faults(GOOD.replace(staff, ""))).containsExactly(fault(9, "“catalogue.holderLayers”的项数太少"));
        assertThat(faults(GOOD.replace("{code: STAFF,", "{code: TOP_LEADER,")))
                .containsExactly(fault(13, "代码“TOP_LEADER”重复"));
        assertThat(faults(GOOD.replace("{code: STAFF,", "{code: CLERK,")))
                .containsExactly(fault(
                        13,
                        "“catalogue.holderLayers[3].code”的值“CLERK”不在可选范围："
                                + "TOP_LEADER、LEADERSHIP_MEMBER、MIDDLE_HEAD、STAFF"));
    }

    @Test
    void a_key_given_twice_is_refused() {
        assertThat(faults(GOOD.replace("name: 样例\n", "name: 样例\nname: 样例\n"))).containsExactly(fault(4, "键“name”重复"));
    }

    @Test
    void a_severity_outside_one_to_three_is_refused() {
        assertThat(faults(GOOD.replace("severity: 1", "severity: 4")))
                .containsExactly(fault(28, "“risks.levels[0].severity”的值 4 超出范围"));
        assertThat(faults(GOOD.replace("severity: 1", "severity: 0"))).hasSize(1);
    }

    @Test
    void a_typical_power_of_an_unknown_category_is_refused() {
        assertThat(faults(GOOD.replace("category: \"01\"", "category: \"02\"")))
                .containsExactly(fault(19, "职权类别“02”没有在本模板中定义"));
    }

    @Test
    void a_typical_point_of_an_unknown_level_is_refused() {
        assertThat(faults(GOOD.replace("level: A\n", "level: B\n"))).containsExactly(fault(36, "风险等级“B”没有在本模板中定义"));
    }

    @Test
    void a_choice_without_choices_is_refused() {
        assertThat(faults(GOOD.replace("type: text, help", "type: choice, help")))
                .hasSize(1);
    }

    @Test
    void a_value_outside_its_list_is_refused() {
        assertThat(faults(GOOD.replace("phase: BEFORE", "phase: LATER")))
                .containsExactly(fault(35, "“risks.typicalPoints[0].phase”的值“LATER”不在可选范围：BEFORE、DURING、AFTER"));
    }

    @Test
    void broken_yaml_is_refused_with_its_line() {
        assertThat(faults(GOOD.replace("name: 样例\n", "name: \"样例\n")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).startsWith("YAML 语法错误"));
        assertThat(faults("- 一\n- 二\n")).containsExactly(fault(1, "文件内容应为键值对"));
        assertThat(faults("")).containsExactly(fault(1, "文件内容应为键值对"));
    }

    @Test
    void an_alias_bomb_is_refused_before_it_grows() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            var before = "*a" + (level - 1);
            bomb.append("a%d: &a%d [%s]\n".formatted(level, level, String.join(", ", List.of(before, before, before))));
        }

        assertThat(faults(bomb.toString())).containsExactly(fault(1, "不允许使用锚点和别名"));
    }

    @Test
    void nesting_without_end_is_refused() {
        assertThat(faults("a: " + "[".repeat(5_000))).containsExactly(fault(1, "嵌套超过 20 层"));
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_file() {
        assertThat(faults(GOOD.replace("severity: 1", "severity: 9").replace("version: \"2026.1\"", "version: \"1\"")))
                .extracting(BundleFault::line)
                .containsExactly(2, 28);
    }

    private static BundleFault fault(int line, String reason) {
        return new BundleFault("sample/template.yaml", line, reason);
    }

    private static List<BundleFault> faults(String text) {
        return catchThrowableOfType(BundleRefused.class, () -> read(text)).faults();
    }

    private static Bundle read(String text) throws IOException {
        try (var schema = Bundles.class.getResourceAsStream("/templates/template.schema.json")) {
            return new BundleReader(new String(schema.readAllBytes(), StandardCharsets.UTF_8))
                    .read("sample/template.yaml", text);
        }
    }
}
