package cn.mingquan.risks.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.imports.ImportProblem;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PointImportTest {

    private static final String[] POINT_HEADS = {
        "风险点编码", "职权编码", "职权名称", "岗位", "排查层面", "科室", "风险种类", "风险描述 *", "风险等级", "岗位层级", "行使环节", "责任人", "查找人", "查找日期"
    };
    private static final String[] MEASURE_HEADS = {"风险点编码", "风险描述", "防控机制 *", "防控措施 *", "完成期限"};

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private PointImport points;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        imports = new Imports(sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
        points = new PointImport(
                sql, new AuditTrail(database, Clock.systemUTC()), new FigureChanges(database), Clock.systemUTC());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_good_workbook_is_written_and_its_export_changes_nothing() {
        var view = check(good());
        assertThat(view.problems()).isEmpty();
        assertThat(view.counts())
                .containsExactly(new SheetCount("风险点", 3, 0, 0, 0), new SheetCount("防控措施", 3, 0, 0, 0));
        assertThat(sql.number("select count(*) from risk_point")).isZero();

        imports.confirm(points, view.id(), false);

        assertThat(sql.number("select count(*) from risk_point r join power_item p on p.id = r.power_id"
                        + " join post o on o.id = r.post_id where r.level = 'A' and r.phase = 'DURING'"
                        + " and r.holder_layer = 'MIDDLE_HEAD' and r.state = 'DRAFT'"))
                .isEqualTo(1);
        assertThat(sql.number("select count(*) from control_measure where due_on = '2026-12-31'"))
                .isEqualTo(1);
        assertThat(sql.list(
                        "select detail from audit_entry where subject_kind = 'risk-point'", row -> row.getString(1)))
                .hasSize(5)
                .anySatisfy(detail -> assertThat(detail).contains("\"power\":\"", "\"post\":\"", "\"level\":\"高（A）\""))
                .anySatisfy(detail -> assertThat(detail).contains("\"measures\":[{", "\"dueOn\":\"2026-12-31\""))
                .noneSatisfy(detail -> assertThat(detail).containsAnyOf("ownerName", "finder", "王五", "赵六"))
                .anySatisfy(detail -> assertThat(detail).contains("\"foundOn\":\"2026-03-01\""));
        var again = imports.check(points, "导出.xlsx", stream(new PointExport(sql).workbook(true)));
        assertThat(again.problems()).isEmpty();
        assertThat(again.counts())
                .containsExactly(new SheetCount("风险点", 0, 0, 3, 0), new SheetCount("防控措施", 0, 0, 3, 0));
    }

    @Test
    void a_file_with_the_words_of_older_templates_still_imports() throws IOException {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill(workbook, "风险点", new String[] {"风险描述 *", "人员层级", "所属层面"}, new String[][] {{"台账不全", "一般工作人员", "单位职能"}});
            workbook.write(out);

            var view = check(out.toByteArray());
            assertThat(view.problems()).isEmpty();
            imports.confirm(points, view.id(), false);
        }

        assertThat(sql.number("select count(*) from risk_point where holder_layer = 'STAFF' and owner_type = 'UNIT'"))
                .isEqualTo(1);
    }

    @Test
    void every_bad_row_is_named_and_skipped_only_when_asked() {
        var view = check(workbook(
                new String[][] {
                    {"F-1", "X-9", "", "", "", "", "权力风险", "甲", "高"},
                    {"F-2", "X-1", "", "财务科/会计", "", "", "权力风险", "乙", "高"},
                    {"F-3", "X-1", "", "", "", "", "思想风险", "丙", "特高"},
                    {"F-4", "X-1", "", "", "", "", "权力风险", "", "高"},
                    {"F-5", "X-1", "", "", "", "", "权力风险", "戊", "高"},
                    {"F-6", "X-1", "", "", "", "", "权力风险", "己", "高", "", "", "", "", "2199-01-01"}
                },
                new String[][] {
                    {"F-9", "", "防范机制", "措施", ""},
                    {"F-3", "", "防范机制", "措施", ""},
                    {"F-5", "", "防范机制", "措施", "年底"},
                    {"F-5", "", "制约机制", "另一条", ""}
                }));

        assertThat(view.problems())
                .extracting(finding -> finding.sheet() + finding.row() + finding.column() + "：" + finding.reason())
                .containsExactlyInAnyOrder(
                        "风险点2职权编码：没有编码为“X-9”的职权",
                        "风险点3岗位：没有岗位“财务科/会计”，请先在“岗位”中登记",
                        "风险点4风险种类：“思想风险”不在可选范围内（权力风险）",
                        "风险点4风险等级：“特高”不在可选范围内（高、低）",
                        "风险点5风险描述：必填，不能为空",
                        "风险点7查找日期：查找日期晚于今天",
                        "防控措施2风险点编码：没有编码为“F-9”的风险点",
                        "防控措施3风险点编码：所属风险点有错误，未能导入",
                        "防控措施4完成期限：“年底”不是日期，请写成 2011-06-30 的样子",
                        "防控措施5null：同属一项的另一行“防控措施”有错；各行一并写入，或者一并略过，原有的保持不变");
        assertThat(view.counts().get(1)).isEqualTo(new SheetCount("防控措施", 0, 0, 0, 4));
        assertThat(catchThrowableOfType(Problem.class, () -> imports.confirm(points, view.id(), false))
                        .type())
                .isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);

        imports.confirm(points, view.id(), true);

        assertThat(sql.list("select code from risk_point", row -> row.getString(1)))
                .containsExactly("F-5");
        assertThat(sql.number("select count(*) from control_measure")).isZero();
    }

    @Test
    void a_row_without_a_code_leaves_alone_what_another_row_names_by_its_code() {
        var stored = new String[] {"F-1", "X-1", "", "", "", "", "权力风险", "同一风险", "高", "", "", "旧人"};
        var coded = new String[] {"F-1", "X-1", "", "", "", "", "权力风险", "同一风险", "高", "", "", "甲"};
        var codeless = new String[] {"", "X-1", "", "", "", "", "权力风险", "同一风险", "高", "", "", "乙"};
        imports.confirm(
                points,
                check(workbook(new String[][] {stored}, new String[][] {})).id(),
                false);

        var view = check(workbook(new String[][] {codeless, coded}, new String[][] {}));
        imports.confirm(points, view.id(), false);

        assertThat(view.counts().get(0)).isEqualTo(new SheetCount("风险点", 1, 1, 0, 0));
        assertThat(sql.list("select owner_name from risk_point order by code = 'F-1' desc", row -> row.getString(1)))
                .containsExactly("甲", "乙");
    }

    @Test
    void what_is_approved_is_not_changed_by_a_file() {
        imports.confirm(points, check(good()).id(), false);
        sql.change("update risk_point set state = 'APPROVED', approved_on = current_date where code = 'F-1'");

        var changed = check(workbook(
                new String[][] {{"F-1", "X-1", "", "", "", "", "权力风险", "换了说法", "高"}},
                new String[][] {{"F-1", "", "防范机制", "换了措施", ""}}));

        assertThat(changed.counts())
                .containsExactly(new SheetCount("风险点", 0, 0, 0, 1), new SheetCount("防控措施", 0, 0, 0, 1));
        assertThat(changed.problems().get(0).reason()).contains("已审定");
    }

    @Test
    void a_measure_that_a_file_brings_again_stays_the_same_one_with_what_the_file_does_not_say() {
        imports.confirm(points, check(good()).id(), false);
        sql.change("update control_measure set type = 'INSTITUTION', owner_name = '李四', done_on = date '2026-11-01',"
                + " evidence = '有台账', done_by = '测试员' where text = '双人审核'");
        var before = sql.list("select id::text from control_measure where text = '双人审核'", row -> row.getString(1));

        var view = check(workbook(
                new String[][] {},
                new String[][] {{"F-1", "", "公开机制", "公示全部结果", ""}, {"F-1", "", "制约机制", "双人审核", "2027-06-30"}}));
        assertThat(view.problems()).isEmpty();
        imports.confirm(points, view.id(), false);

        assertThat(sql.list(
                        "select m.id::text || m.type || m.owner_name || m.due_on || m.evidence || m.sort"
                                + " from control_measure m where text = '双人审核'",
                        row -> row.getString(1)))
                .containsExactly(before.get(0) + "INSTITUTION李四2027-06-30有台账1");
        assertThat(sql.list(
                        "select text from control_measure m join risk_point r on r.id = m.risk_point_id"
                                + " where r.code = 'F-1' order by m.sort",
                        row -> row.getString(1)))
                .containsExactly("公示全部结果", "双人审核");
        assertThat(sql.list("select detail from audit_entry", row -> row.getString(1)))
                .noneSatisfy(detail -> assertThat(detail).contains("李四"));
    }

    @Test
    void a_measure_that_has_been_done_stays_with_its_evidence_when_a_file_leaves_it_out() {
        imports.confirm(points, check(good()).id(), false);
        sql.change("update control_measure set done_on = date '2026-11-01', evidence = '有台账', done_by = '测试员'"
                + " where text = '双人审核'");

        imports.confirm(
                points,
                check(workbook(new String[][] {}, new String[][] {{"F-1", "", "防范机制", "细化裁量", ""}}))
                        .id(),
                false);

        assertThat(sql.list(
                        "select text || coalesce(evidence, '') from control_measure m"
                                + " join risk_point r on r.id = m.risk_point_id where r.code = 'F-1' order by text",
                        row -> row.getString(1)))
                .containsExactlyInAnyOrder("双人审核有台账", "细化裁量");
    }

    private ImportView check(byte[] file) {
        return imports.check(points, "风险点.xlsx", stream(file));
    }

    private static byte[] good() {
        return workbook(
                new String[][] {
                    {
                        "F-1",
                        "X-1",
                        "",
                        "许可科/科长",
                        "个人岗位",
                        "",
                        "权力风险",
                        "不按时办结",
                        "高",
                        "中层正职",
                        "行使中",
                        "王五",
                        "赵六",
                        "2026-03-01"
                    },
                    {"", "", "处罚", "科长", "", "", "POWER", "选择性处罚", "低"},
                    {"", "", "", "", "科室职责", "许可科", "", "台账不全", ""}
                },
                new String[][] {
                    {"F-1", "", "制约机制", "双人审核", "2026-12-31"},
                    {"F-1", "", "公开机制", "公示结果", ""},
                    {"", "选择性处罚", "防范机制", "细化裁量", ""}
                });
    }

    private static byte[] workbook(String[][] points, String[][] measures) {
        try (var workbook = new XSSFWorkbook()) {
            fill(workbook, "风险点", POINT_HEADS, points);
            fill(workbook, "防控措施", MEASURE_HEADS, measures);
            var out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void fill(XSSFWorkbook workbook, String name, String[] heads, String[][] rows) {
        var sheet = workbook.createSheet(name);
        for (var r = 0; r <= rows.length; r++) {
            var cells = r == 0 ? heads : rows[r - 1];
            var row = sheet.createRow(r);
            for (var c = 0; c < cells.length; c++) {
                row.createCell(c).setCellValue(cells[c]);
            }
        }
    }

    private static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
