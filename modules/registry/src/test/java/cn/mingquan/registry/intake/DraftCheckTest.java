package cn.mingquan.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.WorkbookReader;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.registry.RegistryDatabase;
import cn.mingquan.registry.identity.FakeAccounts;
import cn.mingquan.registry.region.Level;
import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Unit;
import cn.mingquan.registry.unit.Units;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DraftCheckTest {

    private static final String HEADER = "单位名称,统一社会信用代码,区划代码,级别,上级单位,单位类别,条线,垂直管理,编制,在职人数";

    private static final RegistryDatabase DATABASE = RegistryDatabase.withRegions();
    private static final IntakeFixture INTAKE = new IntakeFixture(DATABASE, new FakeAccounts());

    private static Unit transport;

    @BeforeAll
    static void aUnitIsThere() {
        transport = new Units(DATABASE.sql(), Clock.systemUTC())
                .add(
                        new Profile(
                                "武强县交通运输局",
                                "91350200MA2YJ1XR9G",
                                "131123-0",
                                Level.COUNTY,
                                null,
                                "ENFORCEMENT",
                                "TRANSPORT",
                                false,
                                30,
                                28,
                                "王五",
                                null,
                                false),
                        false);
        DATABASE.sql().change("update unit set state = 'ACTIVE' where id = ?", transport.id());
    }

    @Test
    void a_good_row_becomes_a_unit_of_the_own_level_node() {
        var outcome = INTAKE.csv(HEADER, "武强县卫生健康局,,131123,县,,综合执法类,卫生健康,否,20,18");

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.planned()).singleElement().satisfies(planned -> {
            assertThat(planned.effect()).isEqualTo(Effect.CREATE);
            var profile = planned.settled();
            assertThat(profile.regionCode()).isEqualTo("131123-0");
            assertThat(profile.level()).isEqualTo(Level.COUNTY);
            assertThat(profile.category()).isEqualTo("ENFORCEMENT");
            assertThat(profile.sectorLine()).isEqualTo("HEALTH");
            assertThat(profile.staff()).isEqualTo(18);
        });
    }

    @Test
    void other_peoples_headers_marks_and_encodings_are_understood() {
        var gbk = INTAKE.csv(Charset.forName("GBK"), "序号,部门,机构代码,行政区划,层级,主管部门,类别", "1,武强县民政局,,131123,县级,,经济社会管理");
        var marked = INTAKE.read(("\uFEFF" + HEADER + "\n武强县民政局,,131123,,,,,,,\n").getBytes(StandardCharsets.UTF_8));

        assertThat(gbk.effects()).containsExactly(Effect.CREATE);
        assertThat(gbk.planned().get(0).settled().category()).isEqualTo("ECONOMIC_SOCIAL");
        assertThat(marked.effects()).containsExactly(Effect.CREATE);
    }

    @Test
    void doubtful_codes_warn_and_do_not_refuse() {
        var outcome = INTAKE.csv(
                HEADER,
                "甲局,11511301008778183N,131123,,,其他,,,,",
                "乙局,91350100M0001TGQXM,131123,,,其他,,,,",
                "丙局,083372204,131123,,,其他,,,,");

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.effects()).containsOnly(Effect.CREATE);
        assertThat(outcome.warnings())
                .anyMatch(w -> w.startsWith("2 统一社会信用代码") && w.contains("511301"))
                .anyMatch(w -> w.startsWith("3 ") && w.contains("校验位不符"))
                .anyMatch(w -> w.startsWith("4 ") && w.contains("这里是 9 位"));
    }

    @Test
    void units_that_fit_no_category_become_others_and_are_told() {
        var outcome = INTAKE.csv(HEADER, "武强县残联,,131123,,,群团组织,,,,", "武强县税务局,,131123,,,,,是,,");

        assertThat(outcome.planned())
                .allSatisfy(p -> assertThat(p.settled().category()).isEqualTo("OTHER"));
        assertThat(outcome.planned().get(1).settled().vertical()).isTrue();
        assertThat(outcome.warnings()).hasSize(2);
    }

    @Test
    void every_bad_row_is_named_with_row_column_and_reason() {
        var outcome = INTAKE.csv(
                HEADER,
                ",,131123,,,,,,,",
                "甲局,,999999,,,,,,,",
                "乙局,,131123,特级,,,,,,",
                "丙局,,131123,,,,不存在的条线,,,",
                "丁局,,131123,,,,,也许,,",
                "戊局,,131123,,,,,,三人,",
                "己局,,000000,,,,,,,");

        assertThat(outcome.effects()).containsOnly(Effect.BAD).hasSize(7);
        assertThat(outcome.errors())
                .anyMatch(e -> e.startsWith("2 单位名称 必填"))
                .anyMatch(e -> e.startsWith("3 区划代码") && e.contains("999999"))
                .anyMatch(e -> e.startsWith("4 级别"))
                .anyMatch(e -> e.startsWith("5 条线"))
                .anyMatch(e -> e.startsWith("6 垂直管理"))
                .anyMatch(e -> e.startsWith("7 编制"))
                .anyMatch(e -> e.startsWith("8 区划代码"));
    }

    @Test
    void each_error_is_told_once_and_a_missing_parent_also_beside_others() {
        var outcome = INTAKE.csv(
                HEADER, ",,131123,,查无此局,,,,,", "长".repeat(101) + ",,131123,,,其他,,,,", "乙局,,131123,,查无此局,其他,没有的条线,,三人,");

        assertThat(outcome.errors())
                .containsExactlyInAnyOrder(
                        "2 单位名称 必填，不能为空",
                        "2 上级单位 没有找到上级单位“查无此局”",
                        "3 单位名称 超过 100 个字",
                        "4 条线 " + reason(outcome.errors(), "4 条线 "),
                        "4 编制 " + reason(outcome.errors(), "4 编制 "),
                        "4 上级单位 没有找到上级单位“查无此局”");
    }

    private static String reason(List<String> errors, String start) {
        return errors.stream()
                .filter(error -> error.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }

    @Test
    void thousands_of_rows_with_parents_are_settled_with_a_handful_of_statements() {
        var rows = new String[4_001];
        rows[0] = HEADER;
        for (var i = 1; i < rows.length; i++) {
            rows[i] = i % 2 == 0
                    ? "大局" + i + ",,131123,,,其他,,,,"
                    : "小所" + i + ",,131123,," + (i % 3 == 0 ? "武强县交通运输局" : "大局" + (i < 4_000 ? i + 1 : 2)) + ",其他,,,,";
        }
        var before = INTAKE.statements();
        var start = System.nanoTime();

        var outcome = INTAKE.csv(rows);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.effects()).hasSize(4_000).containsOnly(Effect.CREATE);
        assertThat(INTAKE.statements() - before).isLessThan(30);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void duplicates_in_the_file_are_errors_that_name_the_first() {
        var outcome = INTAKE.csv(
                HEADER,
                "甲局,91440101MA5CJQ4N59,131123,,,其他,,,,",
                "乙局,91440101MA5CJQ4N59,131123,,,其他,,,,",
                "甲局,,131123,,,其他,,,,",
                "甲局,,131122,,,其他,,,,");

        assertThat(outcome.effects()).containsExactly(Effect.CREATE, Effect.BAD, Effect.BAD, Effect.CREATE);
        assertThat(outcome.errors()).allMatch(e -> e.contains("第 2 行"));
    }

    @Test
    void a_parent_may_stand_anywhere_in_the_file_and_errors_travel_down() {
        var outcome = INTAKE.csv(
                HEADER,
                "甲所,,131123,,甲局,其他,,,,",
                "甲局,,131123,,,其他,,,,",
                "乙所,,131123,,乙局,其他,,,,",
                "乙局,,131123,特级,,其他,,,,",
                "丙所,,131123,,武强县交通运输局,其他,,,,",
                "丁所,,131123,,查无此局,其他,,,,");

        assertThat(outcome.planned().get(0).parent())
                .isEqualTo(outcome.planned().get(1).draft());
        assertThat(outcome.planned().get(4).settled().parentUnitId()).isEqualTo(transport.id());
        assertThat(outcome.effects())
                .containsExactly(Effect.CREATE, Effect.CREATE, Effect.BAD, Effect.BAD, Effect.CREATE, Effect.BAD);
        assertThat(outcome.errors())
                .anyMatch(e -> e.startsWith("4 上级单位") && e.contains("第 5 行"))
                .anyMatch(e -> e.startsWith("7 上级单位") && e.contains("查无此局"));
    }

    @Test
    void rings_of_parents_are_refused() {
        var outcome = INTAKE.csv(HEADER, "甲,,131123,,乙,其他,,,,", "乙,,131123,,丙,其他,,,,", "丙,,131123,,甲,其他,,,,");

        assertThat(outcome.effects()).containsOnly(Effect.BAD);
        assertThat(outcome.errors()).hasSize(3).allMatch(e -> e.contains("循环"));
    }

    @Test
    void a_unit_that_is_there_is_known_by_its_code_or_its_name_and_empty_cells_keep_what_it_has() {
        var byCode = INTAKE.csv(HEADER, "武强县交通运输局,91350200MA2YJ1XR9G,131123,,,,,,,");
        var byName = INTAKE.csv(HEADER, "武强县交通运输局,,131123,,,,,,,29");
        var renamed = INTAKE.csv(HEADER, "武强县交通局,91350200MA2YJ1XR9G,131123,,,,,,,");

        assertThat(byCode.effects()).containsExactly(Effect.UNCHANGED);
        assertThat(byName.effects()).containsExactly(Effect.UPDATE);
        assertThat(byName.planned().get(0).settled().establishment()).isEqualTo(30);
        assertThat(byName.planned().get(0).settled().staff()).isEqualTo(29);
        assertThat(renamed.effects()).containsExactly(Effect.UPDATE);
    }

    @Test
    void a_unit_that_two_rows_mean_by_name_and_by_code_is_an_error_of_the_second() {
        var outcome = INTAKE.csv(HEADER, "武强县交通运输局,,131123,,,,,,31,", "武强县交通局,91350200MA2YJ1XR9G,131123,,,,,,32,");

        assertThat(outcome.errors()).containsExactly("3 单位名称 与第 2 行指的是同一个已有单位“武强县交通运输局”");
        assertThat(outcome.effects()).containsExactly(Effect.UPDATE, Effect.BAD);
    }

    @Test
    void a_code_that_brings_a_new_name_says_what_it_renames() {
        var outcome = INTAKE.csv(HEADER, "武强县交通局,91350200MA2YJ1XR9G,131123,,,,,,,");

        assertThat(outcome.effects()).containsExactly(Effect.UPDATE);
        assertThat(outcome.warnings()).contains("2 单位名称 这个统一社会信用代码属于已有单位“武强县交通运输局”，确认后改名为“武强县交通局”");
    }

    @Test
    void a_code_that_brings_a_new_place_says_where_it_moves_the_unit() {
        var outcome = INTAKE.csv(HEADER, "武强县交通运输局,91350200MA2YJ1XR9G,131124,,,,,,,");

        assertThat(outcome.effects()).containsExactly(Effect.UPDATE);
        assertThat(outcome.warnings()).contains("2 区划代码 这个统一社会信用代码属于已有单位“武强县交通运输局”，确认后从区划 131123 移到 131124");
    }

    @Test
    void another_administrator_for_a_unit_that_is_open_is_not_passed_over_in_silence() {
        var outcome = INTAKE.csv("单位名称,区划代码,管理员账号", "武强县交通运输局,131123,somebody-else");

        assertThat(outcome.effects()).containsExactly(Effect.UNCHANGED);
        assertThat(outcome.warnings()).anyMatch(warning -> warning.endsWith("单位已经接入，管理员账号不随文件更改；换人请到单位页面办理"));
    }

    @Test
    void what_lies_outside_the_callers_part_does_not_exist() {
        var file = (HEADER + "\n甲局,,131124,,,其他,,,,\n乙局,,131123,,,其他,,,,").getBytes(StandardCharsets.UTF_8);

        var outcome = INTAKE.read(file, "131123");

        assertThat(outcome.effects()).containsExactly(Effect.BAD, Effect.CREATE);
        assertThat(outcome.errors()).singleElement().asString().contains("不在您负责的范围内");
    }

    @Test
    void the_downloaded_workbook_can_be_filled_in_and_read_back() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(INTAKE.sheet().layout())) {
            writer.append(
                    UnitSheet.NAME,
                    Arrays.asList("=武强县水务局", null, "131123", "COUNTY", null, "ENFORCEMENT", "WATER", false, 12, 10));
            writer.writeTo(out);
        }

        var outcome = INTAKE.read(out.toByteArray());

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.planned().get(0).settled().name()).isEqualTo("=武强县水务局");
        assertThat(outcome.planned().get(0).settled().sectorLine()).isEqualTo("WATER");
        try (var workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheet(UnitSheet.NAME).getDataValidations()).hasSizeGreaterThanOrEqualTo(4);
            assertThat(workbook.getSheetAt(0).getSheetName()).isEqualTo("说明");
        }
    }

    @Test
    void files_that_are_no_lists_of_units_are_refused_as_a_whole() {
        assertThatThrownBy(() -> INTAKE.read(new byte[0]))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("空");
        assertThatThrownBy(() -> INTAKE.read(new byte[] {'P', 'K', 3, 4, 1, 2})).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> INTAKE.csv("随便,什么", "1,2"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("没有一个认识的表头");
        assertThat(INTAKE.csv("随便,单位名称", "1,2").errors())
                .singleElement()
                .asString()
                .contains("表头缺少");
        assertThat(WorkbookReader.MAX_ROWS).isLessThanOrEqualTo(100_000);
    }
}
