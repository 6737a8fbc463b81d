package cn.mingquan.catalogue.discretion.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.ImportProblem;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.WorkbookProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandardImportTest {

    private static final String HEADS = "基准编码,裁量事项,所属法律法规,法律依据,施行日期,职权编码,阶次,裁量情节,处罚标准,幅度类型,基数,下限,上限,下限不含本数,备注\r\n";
    private static final String GOOD = HEADS
            + "X-1,无证经营,《某法》,《某法》第一条,2020-03-01,P-1,1,初次,处一万元以上二万元以下罚款,,,,,,\r\n"
            + ",,,,,,2,再次,处二万元以上五万元以下罚款,金额,,20000,\"50,000\",,从重\r\n"
            + "X-2,超范围经营,《某法》,《某法》第二条,,,一般,有违法所得,并处违法所得一倍以上三倍以下罚款,,,,,,\r\n"
            + "X-2,超范围经营,,,,,轻微,及时改正,给予警告,,,,,,\r\n";

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private StandardImport standards;
    private StandardExport export;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        var clock = Clock.systemUTC();
        imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
        standards = new StandardImport(sql, new AuditTrail(database, clock), clock);
        export = new StandardExport(sql);
        sql.change("insert into power_item (id, code, name, created_at, updated_at) values (gen_random_uuid(), 'P-1',"
                + " '对无证经营的处罚', now(), now())");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_good_file_shows_its_effect_first_and_is_written_when_confirmed() throws SQLException {
        var view = check(GOOD);

        assertThat(view.errors()).isZero();
        assertThat(view.counts()).containsExactly(new SheetCount("裁量基准", 4, 0, 0, 0));
        assertThat(warnings(view))
                .containsExactly(
                        "2处罚标准：这一行的幅度（10,000 元以上 20,000 元以下）由文字读出，尚未核对",
                        "4处罚标准：这一行的幅度（违法所得的 1 倍以上 3 倍以下）由文字读出，尚未核对",
                        "5处罚标准：这一行的幅度（不涉及数额）由文字读出，尚未核对");
        assertThat(count("discretion_standard")).isZero();

        var applied = imports.confirm(standards, view.id(), false);
        database.commit();

        assertThat(applied.applied()).isEqualTo(view.counts());
        assertThat(sql.list(
                        "select s.code || v.number || v.state || v.valid_from || p.code from discretion_standard s"
                                + " join discretion_version v on v.standard_id = s.id join power_item p"
                                + " on p.id = s.power_id",
                        row -> row.getString(1)))
                .containsExactly("X-11DRAFT2020-03-01P-1");
        assertThat(sql.list(
                        "select t.seq || t.grade || t.kind || coalesce(t.base, '') || coalesce(t.lower_bound::text, '')"
                                + " || '-' || coalesce(t.upper_bound::text, '') || t.derived from discretion_tier t"
                                + " join discretion_version v on v.id = t.version_id order by v.matter desc, t.seq",
                        row -> row.getString(1)))
                .containsExactly(
                        "1一般MULTIPLE违法所得1-3true",
                        "2轻微NONE-true",
                        "11AMOUNT10000-20000true",
                        "22AMOUNT20000-50000false");
        assertThat(sql.list(
                        "select subject_kind || coalesce(detail::json ->> 'power', '') from audit_entry"
                                + " where action = 'discretion.imported' order by 1",
                        row -> row.getString(1)))
                .containsExactly("discretion-standard", "discretion-standard对无证经营的处罚", "import");
    }

    @Test
    void an_export_imports_again_without_any_change() {
        apply(GOOD);

        var view = imports.check(standards, "导出.xlsx", new ByteArrayInputStream(export.workbook(true)));

        assertThat(view.errors()).isZero();
        assertThat(view.counts()).containsExactly(new SheetCount("裁量基准", 0, 0, 4, 0));
        assertThat(check(GOOD).counts()).containsExactly(new SheetCount("裁量基准", 0, 0, 4, 0));
    }

    @Test
    void the_template_has_a_legend_and_drop_downs() throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(export.workbook(false)))) {
            assertThat(workbook.getSheet("说明")).isNotNull();
            assertThat(workbook.getSheet("裁量基准").getDataValidations()).isNotEmpty();
            assertThat(workbook.getSheet("裁量基准").getLastRowNum()).isZero();
        }
    }

    @Test
    void a_workbook_with_merged_cells_and_a_title_above_imports_too() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("裁量基准");
            fill(sheet.createRow(0), "某局行政处罚裁量基准");
            fill(sheet.createRow(1), "序号", "违法行为", "处罚依据", "裁量阶次", "裁量情节", "处罚标准");
            fill(sheet.createRow(2), "１－１", "无证经营", "某法第一条", "1", "　初次　", "处一万元以下罚款");
            fill(sheet.createRow(3), "", "", "", "2", "再次", "处一万元以上三万元以下罚款");
            sheet.addMergedRegion(new CellRangeAddress(2, 3, 1, 1));
            workbook.write(out);

            var view = imports.check(standards, "x.xlsx", new ByteArrayInputStream(out.toByteArray()));
            assertThat(view.errors()).isZero();
            assertThat(view.counts()).containsExactly(new SheetCount("裁量基准", 2, 0, 0, 0));
        }
    }

    @Test
    void a_draft_is_replaced_and_a_published_version_is_followed_by_a_new_draft() {
        apply(GOOD);
        var changed = GOOD.replace("再次", "再次违法");
        assertThat(apply(changed).counts()).containsExactly(new SheetCount("裁量基准", 0, 2, 2, 0));
        assertThat(count("discretion_version")).isEqualTo(2);
        assertThat(count("discretion_tier")).isEqualTo(4);

        sql.change("update discretion_version set state = 'PUBLISHED', valid_from = '2020-03-01', published_at = now()"
                + " where matter = '无证经营'");
        assertThat(check(changed).counts()).containsExactly(new SheetCount("裁量基准", 0, 0, 4, 0));
        var view = apply(GOOD);

        assertThat(warnings(view)).contains("2null：第 1 版已公布，保持不变；文件的内容成为第 2 版草稿");
        assertThat(sql.list(
                        "select v.number || v.state || t.circumstance from discretion_version v join discretion_tier t"
                                + " on t.version_id = v.id where v.matter = '无证经营' and t.seq = 2 order by 1",
                        row -> row.getString(1)))
                .containsExactly("1PUBLISHED再次违法", "2DRAFT再次");
    }

    @Test
    void a_file_without_a_column_leaves_what_is_there() {
        apply(GOOD);
        var file = "裁量事项,阶次,裁量情节,处罚标准\r\n无证经营,1,初次,处一万元罚款\r\n";

        assertThat(apply(file).counts()).containsExactly(new SheetCount("裁量基准", 0, 1, 0, 0));

        assertThat(sql.number("select count(*) from discretion_standard s join discretion_version v"
                        + " on v.standard_id = s.id where s.code = 'X-1' and s.power_id is not null"
                        + " and v.law_heading = '《某法》' and v.legal_basis = '《某法》第一条'"))
                .isEqualTo(1);
    }

    @Test
    void only_the_link_changes_without_a_new_version() {
        apply(GOOD);
        sql.change("update discretion_version set state = 'PUBLISHED', valid_from = coalesce(valid_from, '2020-03-01'),"
                + " published_at = now()");
        var unlinked = GOOD.replace("2020-03-01,P-1", "2020-03-01,");

        assertThat(apply(unlinked).counts()).containsExactly(new SheetCount("裁量基准", 0, 2, 2, 0));
        assertThat(count("discretion_version")).isEqualTo(2);
        assertThat(sql.number("select count(*) from discretion_standard where power_id is null"))
                .isEqualTo(2);
    }

    @Test
    void every_bad_row_is_named_and_takes_its_whole_standard_with_it() throws SQLException {
        var file = HEADS
                + ",,,,,,1,没有事项,处一万元罚款,,,,,,\r\n"
                + "X-1,无证经营,,,昨天,P-9,1,初次,处一万元罚款,金额,,,,,\r\n"
                + ",,,,,,2,再次,处二万元罚款,元宝,,2万,1,,\r\n"
                + "X-2,超范围经营,,,,,1,初次,处一万元罚款,金额,,30000,10000,,\r\n"
                + ",另一个事项,,,,,,,,,,,,,\r\n"
                + "X-3,好的一项,,,,,1,初次,处一万元罚款,金额,,10000,10000,,\r\n"
                + "X-2,超范围经营,,,,,3,又来,处一万元罚款,,,,,,\r\n"
                + "X-4,没有基数的,,,,,1,初次,处罚,倍数,,1,2,是,\r\n"
                + "X-4,改了名的,,,,,2,再次,处罚,,,,,也许,\r\n";
        var view = check(file);

        assertThat(errors(view))
                .containsExactlyInAnyOrder(
                        "2裁量事项：每项基准的第一行要写裁量事项",
                        "3施行日期：“昨天”不是日期，请写成 2011-06-30 的样子",
                        "3职权编码：没有编码为“P-9”的职权",
                        "4幅度类型：“元宝”不在可选范围内（金额、倍数、百分比、天数、不涉及数额）",
                        "4下限：“2万”应为数字，至多 11 位整数、4 位小数",
                        "5上限：上限不能小于下限",
                        "6裁量情节：裁量情节和处罚标准都没有填写",
                        "8基准编码：与第 5 行是同一项基准，中间隔着别的；请把同一项的各行排在一起",
                        "9基数：按倍数或百分比计的，要写明以什么为基数",
                        "10裁量事项：与同一项基准的第 9 行不同；不是同一项的，请用另一个编码",
                        "10下限不含本数：“也许”应填是或否");
        assertThat(view.counts()).containsExactly(new SheetCount("裁量基准", 1, 0, 0, 8));
        assertThat(warnings(view)).contains("3null：“无证经营”（第 3–4 行）里有错误的行，整项不导入");
        assertThat(refusal(() -> imports.confirm(standards, view.id(), false)).type())
                .isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(count("discretion_standard")).isZero();

        imports.confirm(standards, view.id(), true);
        database.commit();
        assertThat(sql.list("select code from discretion_standard", row -> row.getString(1)))
                .containsExactly("X-3");
    }

    @Test
    void several_standards_of_one_name_ask_for_the_code() {
        apply(HEADS + "X-1,同名,《甲》,,,,1,初次,处一万元罚款,,,,,,\r\nX-2,同名,《甲》,,,,1,初次,处一万元罚款,,,,,,\r\n");

        assertThat(errors(check("裁量事项,所属法律法规,阶次,裁量情节,处罚标准\r\n同名,《甲》,1,初次,处二万元罚款\r\n")))
                .containsExactly("2基准编码：本单位有 2 项同名裁量基准，请填写编码说明是哪一项");
        assertThat(check("裁量事项,所属法律法规,阶次,裁量情节,处罚标准\r\n同名,《乙》,1,初次,处二万元罚款\r\n").counts())
                .containsExactly(new SheetCount("裁量基准", 1, 0, 0, 0));
    }

    @Test
    void typed_bounds_that_differ_from_the_text_are_told() {
        var view = check(HEADS + "X-1,无证经营,,,,,1,初次,处二十万元罚款，对个人处一万元罚款,金额,,10000,10000,,\r\n");

        assertThat(view.errors()).isZero();
        assertThat(warnings(view))
                .containsExactly("2处罚标准：这一行的幅度是10,000 元，而文字读出的是200,000 元", "2处罚标准：这一行的文字里还有别的数额，幅度只记第一项");
    }

    @Test
    void more_tiers_than_anybody_can_read_are_refused() {
        var rows = IntStream.rangeClosed(1, 202)
                .mapToObj(i -> "X-1,无证经营,,,,," + i + ",情节" + i + ",处一万元罚款,,,,,,\r\n")
                .collect(Collectors.joining());

        assertThat(errors(check(HEADS + rows))).containsExactly("202null：一项基准至多 200 个阶次");
    }

    @Test
    void ten_thousand_tiers_come_in_by_portions() {
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "K-%05d,事项%d,,,,,%d,情节%d,处一万元罚款,,,,,,\r\n".formatted(i / 4, i / 4, i % 4, i % 4))
                .collect(Collectors.joining());

        assertThat(apply(HEADS + rows).counts()).containsExactly(new SheetCount("裁量基准", 10_000, 0, 0, 0));
        assertThat(count("discretion_standard")).isEqualTo(2_500);
        assertThat(check(HEADS + rows).counts()).containsExactly(new SheetCount("裁量基准", 0, 0, 10_000, 0));
    }

    @Test
    void a_file_as_chinese_excel_saves_it_is_read_and_what_is_no_table_is_refused() {
        var old =
                imports.check(standards, "x.csv", new ByteArrayInputStream(GOOD.getBytes(Charset.forName("GB18030"))));
        assertThat(old.counts()).containsExactly(new SheetCount("裁量基准", 4, 0, 0, 0));
        assertThat(refusal(() -> imports.check(standards, "x.csv", new ByteArrayInputStream(new byte[0])))
                        .type())
                .isEqualTo(WorkbookProblem.FILE_EMPTY);
        assertThat(refusal(() ->
                                imports.check(standards, "x.pdf", new ByteArrayInputStream("%PDF-1.7".getBytes(UTF_8))))
                        .type())
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
    }

    private ImportView apply(String csv) {
        var view = check(csv);
        assertThat(errors(view)).isEmpty();
        imports.confirm(standards, view.id(), false);
        return view;
    }

    private ImportView check(String csv) {
        return imports.check(standards, "裁量基准.csv", new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    private static List<String> errors(ImportView view) {
        return told(view, Finding.Severity.ERROR);
    }

    private static List<String> warnings(ImportView view) {
        return told(view, Finding.Severity.WARNING);
    }

    private static List<String> told(ImportView view, Finding.Severity severity) {
        return view.problems().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.row() + finding.column() + "：" + finding.reason())
                .toList();
    }

    private static void fill(Row row, String... cells) {
        for (var i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }

    private long count(String table) {
        return sql.number("select count(*) from " + table);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
