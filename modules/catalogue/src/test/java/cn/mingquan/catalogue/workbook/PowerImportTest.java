package cn.mingquan.catalogue.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.AppliedImport;
import cn.mingquan.platform.imports.ImportProblem;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.imports.WorkbookImport;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.RowReader;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookProblem;
import cn.mingquan.platform.workbook.WorkbookReader;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PowerImportTest {

    private static final String[] POST_HEADS = {"科室", "岗位名称 *", "岗位层级 *", "热点岗位", "在岗人员"};
    private static final String[] POWER_HEADS = {
        "职权编码", "职权名称 *", "职权类别", "行使主体", "行使岗位", "岗位层级", "法定时限", "法定时限单位", "承诺时限", "承诺时限单位", "受理方式"
    };
    private static final String[] BASIS_HEADS = {"职权编码", "职权名称", "依据类型 *", "依据名称 *", "条款", "条文内容"};

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private PowerImport powers;
    private PowerExport export;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        wire();
    }

    private void wire() {
        LevelScale scale = () -> List.of(new LevelScale.Level("A", "A 级"));
        var lists = new CatalogueLists(sql, List.of(scale), new HolderLayers(Optional::empty));
        var clock = Clock.systemUTC();
        imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
        powers = new PowerImport(
                sql,
                lists,
                () -> Optional.of(new UnitTemplate("other", "1", "其他", "武强县档案馆", "", JsonObject.EMPTY_JSON_OBJECT)),
                new AuditTrail(database, clock),
                TenantFixture.figures(database),
                clock);
        export = new PowerExport(sql, lists);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_good_workbook_shows_its_effect_first_and_is_written_when_confirmed() throws SQLException {
        var view = check(good());

        assertThat(view.state()).isEqualTo("CHECKED");
        assertThat(view.errors()).isZero();
        assertThat(view.counts())
                .containsExactly(
                        new SheetCount("岗位", 2, 0, 0, 0),
                        new SheetCount("职权", 3, 0, 0, 0),
                        new SheetCount("设定依据", 2, 0, 0, 0));
        assertThat(count("power_item") + count("post") + count("section")).isZero();

        var applied = imports.confirm(powers, view.id(), false);
        database.commit();

        assertThat(applied.applied()).isEqualTo(view.counts());
        assertThat(count("power_item")).isEqualTo(3);
        assertThat(count("legal_basis")).isEqualTo(2);
        assertThat(sql.number("select count(*) from power_item p join post h on h.id = p.holder_post_id"
                        + " where p.code = 'X-1' and h.name = '科长' and p.state = 'DRAFT'"
                        + " and p.custom ->> 'window' = '综合窗口'"))
                .isEqualTo(1);
        assertThat(recorded("import")).hasSize(1);
    }

    @Test
    void everything_that_a_file_makes_has_its_own_entry_in_the_record_of_changes() {
        apply(good(), false);

        assertThat(recorded("section")).containsExactly("许可科 {\"name\":\"许可科\"}");
        assertThat(recorded("post")).hasSize(2).anySatisfy(entry -> assertThat(entry)
                .contains("科长", "\"holders\":")
                .doesNotContain("张三", "李四"));
        assertThat(recorded("power"))
                .filteredOn(entry -> entry.contains("\"code\":\"X-1\""))
                .singleElement()
                .asString()
                .contains("\"holderPost\":\"许可科/科长\"", "\"statutoryLimit\":\"20 个工作日\"");
        assertThat(recorded("power"))
                .filteredOn(entry -> entry.contains("\"bases\":[{"))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry).contains("行政许可法", "第四十二条"));
    }

    @Test
    void what_a_file_changes_is_recorded_with_what_was_there_before() {
        apply(good(), false);
        sql.change("update power_item set content = '原内容' where code = 'X-1'");
        var known = recorded("power").size();

        apply(good(), false);
        assertThat(recorded("power")).hasSize(known);

        apply(
                workbook(new String[][] {}, new String[][] {{"X-1", "发放许可证", "行政许可", "区卫健局"}}, new String[] {
                    "X-1", "", "行政法规", "某条例", "第三条", ""
                }),
                false);
        var since = recorded("power").subList(known, recorded("power").size());
        assertThat(since)
                .hasSize(2)
                .anySatisfy(entry -> assertThat(entry)
                        .contains("\"after\":\"发放许可证\"", "\"before\":\"发证\"", "\"before\":\"许可科/科长\"")
                        .doesNotContain("原内容"))
                .anySatisfy(entry ->
                        assertThat(entry).contains("\"bases\":{", "\"after\":[{", "某条例", "\"before\":[{", "行政许可法"));
    }

    /** The entries about one kind of things, oldest first: what they are called and what is told. */
    private List<String> recorded(String kind) {
        return sql.list(
                "select label || ' ' || detail from audit_entry where subject_kind = ? order by at, id",
                row -> row.getString(1),
                kind);
    }

    @Test
    void a_file_with_the_words_of_older_templates_still_imports() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill(workbook, "岗位", new String[] {"岗位名称 *", "岗位层级 *", "任职人员"}, new String[][] {{"经办", "一般工作人员", "赵六"}});
            fill(workbook, "职权", new String[] {"职权名称 *", "人员层级", "明权或隐权"}, new String[][] {{"发证", "其他人员", "隐权力"}});
            workbook.write(out);

            var view = check(out.toByteArray());
            assertThat(view.problems())
                    .filteredOn(finding -> finding.severity().name().equals("ERROR") || finding.row() == 1)
                    .isEmpty();
            imports.confirm(powers, view.id(), false);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }

        assertThat(sql.number("select count(*) from post where holder_layer = 'STAFF' and holders::text like '%赵六%'"))
                .isEqualTo(1);
        assertThat(sql.number("select count(*) from power_item where holder_layer = 'STAFF'"
                        + " and visibility = 'IMPLICIT'"))
                .isEqualTo(1);
    }

    @Test
    void an_export_imports_again_without_any_change() {
        apply(good(), false);

        var exported = export.workbook(true);
        var view = imports.check(powers, "导出.xlsx", stream(exported));

        assertThat(view.problems()).isEmpty();
        assertThat(view.counts())
                .containsExactly(
                        new SheetCount("岗位", 0, 0, 2, 0),
                        new SheetCount("职权", 0, 0, 3, 0),
                        new SheetCount("设定依据", 0, 0, 2, 0));
    }

    @Test
    void an_export_fills_another_unit_with_the_same() throws SQLException {
        apply(good(), false);
        var exported = export.workbook(true);
        var before = sql.list(
                "select code || name || coalesce(category, '') from power_item order by 1", row -> row.getString(1));
        close();
        tenant();

        apply(exported, false);

        assertThat(sql.list(
                        "select code || name || coalesce(category, '') from power_item order by 1",
                        row -> row.getString(1)))
                .isEqualTo(before);
        assertThat(count("legal_basis")).isEqualTo(2);
    }

    @Test
    void every_bad_row_is_named_and_nothing_is_written_unless_bad_rows_are_skipped() throws SQLException {
        var file = bad();
        var view = check(file);

        assertThat(view.problems())
                .filteredOn(finding -> finding.severity().name().equals("ERROR"))
                .extracting(finding -> finding.sheet() + finding.row() + finding.column() + "：" + finding.reason())
                .containsExactlyInAnyOrder(
                        "职权3职权名称：必填，不能为空",
                        "职权4职权类别：“行政命令”不在可选范围内（行政许可、行政处罚、公共服务、内部管理）",
                        "职权5承诺时限：承诺时限（30 个工作日）长于法定时限（20 个工作日）",
                        "职权6职权编码：编码与第 2 行重复",
                        "职权7行使岗位：没有岗位“许可科/局长”，请先在“岗位”表中登记",
                        "设定依据2职权编码：没有编码为“没有”的职权",
                        "设定依据3职权编码：所属职权有错误，未能导入");

        assertThat(refusal(() -> imports.confirm(powers, view.id(), false)).type())
                .isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(count("power_item")).isZero();

        imports.confirm(powers, view.id(), true);
        database.commit();
        assertThat(sql.list("select code from power_item", row -> row.getString(1)))
                .containsExactly("X-1");
        assertThat(refusal(() -> imports.confirm(powers, view.id(), true)).type())
                .isEqualTo(ImportProblem.IMPORT_NOT_OPEN);
    }

    @Test
    void what_empty_cells_take_away_is_told_before_it_is_gone() {
        apply(good(), false);

        var view = check(workbook(new String[][] {}, new String[][] {{"", "发证", "行政许可", "区卫健局"}}));

        assertThat(view.counts().get(1)).isEqualTo(new SheetCount("职权", 0, 1, 0, 0));
        assertThat(view.problems())
                .extracting(finding -> finding.row() + finding.reason())
                .containsExactly("2单元格空着，原有的行使岗位、岗位层级、法定时限、法定时限单位、承诺时限、承诺时限单位、受理方式将被清空；不想改的列可以整列删去");
        assertThat(check(good()).problems())
                .noneMatch(finding -> finding.reason().contains("清空"));
    }

    @Test
    void a_row_that_is_left_out_leaves_no_section_behind() {
        var view = check(workbook(new String[][] {}, new String[] {"职权名称 *", "职权类别", "承办科室"}, new String[][] {
            {"命令", "行政命令", "乙科"}, {"发证", "行政许可", "甲科"}
        }));

        imports.confirm(powers, view.id(), true);

        assertThat(sql.list("select name from section", row -> row.getString(1)))
                .containsExactly("甲科");
    }

    @Test
    void the_upload_comes_back_with_its_problems_marked() throws IOException {
        var view = check(bad());

        try (var marked = new XSSFWorkbook(new ByteArrayInputStream(imports.marked(powers, view.id())))) {
            var row = marked.getSheet("职权").getRow(4);
            assertThat(row.getCell(POWER_HEADS.length).getStringCellValue()).contains("承诺时限（30 个工作日）长于法定时限");
        }
    }

    @Test
    void two_rows_of_one_name_are_both_kept_with_a_warning() {
        var view = check(workbook(
                new String[][] {},
                new String[][] {{"", "求职创业补贴申领", "公共服务", "区人社局"}, {"", "求职创业补贴申领", "公共服务", "区人社局"}}));

        assertThat(view.errors()).isZero();
        assertThat(view.warnings()).isEqualTo(1);
        assertThat(view.problems().get(0).reason()).isEqualTo("与第 2 行同名；两项都会保留");
        imports.confirm(powers, view.id(), false);
        assertThat(count("power_item")).isEqualTo(2);
    }

    @Test
    void a_row_without_a_code_leaves_alone_what_another_row_names_by_its_code() {
        apply(workbook(new String[][] {}, new String[][] {{"VAN-1", "同名职权", "行政许可", "旧主体"}}), false);
        for (var rows : List.of(
                new String[][] {{"VAN-1", "同名职权", "行政许可", "甲"}, {"", "同名职权", "行政许可", "乙"}},
                new String[][] {{"", "同名职权", "行政许可", "乙"}, {"VAN-1", "同名职权", "行政许可", "丙"}})) {
            sql.change("delete from power_item where code <> 'VAN-1'");
            var view = check(workbook(new String[][] {}, rows));

            imports.confirm(powers, view.id(), false);

            assertThat(view.counts().get(1)).isEqualTo(new SheetCount("职权", 1, 1, 0, 0));
            assertThat(sql.list(
                            "select exerciser from power_item order by code = 'VAN-1' desc", row -> row.getString(1)))
                    .containsExactly(rows[rows[0][0].isEmpty() ? 1 : 0][3], "乙");
        }
    }

    @Test
    void what_bases_belong_to_is_looked_up_once_however_many_there_are() {
        var rows = new String[400][];
        var bases = new String[400][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new String[] {"N-" + i, "事项" + i, "行政许可", "局"};
            bases[i] = new String[] {i % 2 == 0 ? "N-" + i : "", i % 2 == 0 ? "" : "事项" + i, "法律", "某法", "", ""};
        }
        apply(workbook(new String[][] {}, rows), false);
        var statements = new AtomicInteger();
        sql = new Sql(database) {
            @Override
            public <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... parameters) {
                statements.incrementAndGet();
                return super.list(statement, reader, parameters);
            }
        };
        wire();

        var view = check(workbook(new String[][] {}, new String[][] {}, bases));

        assertThat(view.counts().get(2)).isEqualTo(new SheetCount("设定依据", 400, 0, 0, 0));
        assertThat(statements).hasValueLessThan(20);
    }

    @Test
    void rows_of_one_name_far_apart_are_all_kept() {
        var rows = new String[1_001][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new String[] {"", "同名职权", "行政许可", "主体 " + i};
        }
        var view = check(workbook(new String[][] {}, rows));

        imports.confirm(powers, view.id(), false);

        assertThat(view.counts().get(1)).isEqualTo(new SheetCount("职权", 1_001, 0, 0, 0));
        assertThat(count("power_item")).isEqualTo(1_001);
    }

    @Test
    void what_is_approved_is_not_changed_by_a_file() {
        apply(good(), false);
        sql.change("update power_item set state = 'APPROVED', approved_on = current_date where code = 'X-1'");

        var changed = check(workbook(new String[][] {}, new String[][] {{"X-1", "换了名字", "行政许可", "区卫健局"}}, new String[] {
            "X-1", "", "法律", "另一部法律", "", ""
        }));
        var same = check(export.workbook(true));

        assertThat(changed.problems())
                .extracting(finding -> finding.sheet() + finding.reason())
                .contains("职权这项职权已审定，内容与文件不同；请先退回修订，或保持不变");
        assertThat(changed.counts().get(2).bad()).isEqualTo(1);
        assertThat(same.errors()).isZero();
    }

    @Test
    void bases_named_in_the_file_replace_those_of_their_power_and_leave_the_others() {
        apply(good(), false);

        var view = check(
                workbook(new String[][] {}, new String[][] {}, new String[] {"X-2", "", "行政法规", "某条例", "第三条", ""}));
        imports.confirm(powers, view.id(), false);

        assertThat(view.counts().get(2)).isEqualTo(new SheetCount("设定依据", 1, 0, 0, 0));
        assertThat(count("legal_basis")).isEqualTo(3);
        assertThat(sql.number("select count(*) from legal_basis b join power_item p on p.id = b.power_id"
                        + " where p.code = 'X-1'"))
                .isEqualTo(2);
    }

    @Test
    void the_days_of_a_basis_go_out_and_in_and_survive_a_file_without_them() {
        apply(good(), false);
        sql.change("update legal_basis set valid_from = date '2004-07-01', valid_to = date '2019-04-23'"
                + " where title = '行政许可法'");

        var same = check(export.workbook(true));
        apply(
                workbook(
                        new String[][] {},
                        new String[][] {},
                        new String[] {"X-1", "", "法律", "行政许可法", "第四十二条", "除可以当场作出……"},
                        new String[] {"X-1", "", "部门规章", "某办法", "第三条", ""}),
                false);

        assertThat(same.counts().get(2)).isEqualTo(new SheetCount("设定依据", 0, 0, 2, 0));
        assertThat(sql.list(
                        "select title || ' ' || valid_from || ' ' || valid_to from legal_basis"
                                + " where valid_from is not null or valid_to is not null",
                        row -> row.getString(1)))
                .containsExactly("行政许可法 2004-07-01 2019-04-23");
        assertThat(sql.number("select count(*) from legal_basis where article = '第三条'"))
                .isEqualTo(1);
    }

    @Test
    void the_days_of_a_basis_are_read_and_judged() throws IOException {
        apply(good(), false);
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            fill(workbook, "设定依据", new String[] {"职权编码", "依据类型 *", "依据名称 *", "生效日期", "失效日期"}, new String[][] {
                {"X-1", "法律", "行政许可法", "2004年7月1日", "2019-04-23"}, {"X-2", "法律", "某法", "2020-01-01", "2020-01-01"}
            });
            workbook.write(out);

            var view = check(out.toByteArray());
            imports.confirm(powers, view.id(), true);

            assertThat(view.problems())
                    .extracting(finding -> finding.row() + finding.reason())
                    .contains("3失效日期应晚于生效日期");
        }
        assertThat(sql.list(
                        "select valid_from || ' ' || valid_to from legal_basis where title in ('行政许可法', '某法')",
                        row -> row.getString(1)))
                .containsExactly("2004-07-01 2019-04-23");
    }

    @Test
    void what_became_wrong_since_it_was_judged_writes_nothing() throws SQLException {
        var view = check(good());
        database.commit();
        var between = new WorkbookImport() {
            private int runs;

            @Override
            public String kind() {
                return powers.kind();
            }

            @Override
            public WorkbookLayout layout() {
                return powers.layout();
            }

            @Override
            public List<SheetCount> run(WorkbookReader file, Findings findings, boolean apply) {
                if (++runs == 2) {
                    sql.change("insert into power_item (id, code, name, category, exerciser, state, approved_on,"
                            + " created_at, updated_at) values (gen_random_uuid(), 'X-1', '别人的', '01', '别人',"
                            + " 'APPROVED', current_date, now(), now())");
                }
                return powers.run(file, findings, apply);
            }

            @Override
            public void applied(AppliedImport what) {
                powers.applied(what);
            }
        };

        var refused = refusal(() -> imports.confirm(between, view.id(), false));

        assertThat(refused.type()).isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(sql.number("select count(*) from import_run where state = 'CHECKED'"))
                .isEqualTo(1);
    }

    @Test
    void a_csv_of_a_real_district_is_taken_by_its_own_headers() {
        var csv = "region_code,region_name,level,agency_short,agency_code,item_code,catalog_code,item_name,parent_item,"
                + "task_type,category,url,source\r\n"
                + "511602,四川省广安市广安区,县,区司法局,1151,511A-1,511A,公证员执业许可,公证,01,行政许可,http://x,某处\r\n"
                + "511602,四川省广安市广安区,县,区司法局,1151,511A-2,511B,法律援助,,20,公共服务,http://x,某处\r\n";

        var view = imports.check(powers, "目录.csv", stream(csv.getBytes(UTF_8)));
        imports.confirm(powers, view.id(), false);

        assertThat(view.errors()).isZero();
        assertThat(view.problems())
                .extracting(finding -> finding.reason())
                .hasSize(8)
                .contains("表头“level”不认识，这一列不会导入", "表头“parent_item”不认识，这一列不会导入");
        assertThat(sql.number("select count(*) from power_item where code = '511A-1' and local_code = '511A'"
                        + " and exerciser = '区司法局' and category = '01'"))
                .isEqualTo(1);
    }

    @Test
    void somebody_elses_file_and_an_unknown_import_are_refused() {
        assertThat(refusal(() -> imports.check(powers, "x.pdf", stream("%PDF-1.4".getBytes(UTF_8))))
                        .type())
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
        assertThat(refusal(() -> imports.find("powers", UUID.randomUUID())).type())
                .isEqualTo(ImportProblem.IMPORT_NOT_FOUND);
        var view = check(good());
        assertThat(refusal(() -> imports.find("risk-points", view.id())).type())
                .isEqualTo(ImportProblem.IMPORT_NOT_FOUND);
        imports.discard("powers", view.id());
        assertThat(refusal(() -> imports.confirm(powers, view.id(), false)).type())
                .isEqualTo(ImportProblem.IMPORT_NOT_OPEN);
    }

    @Test
    void a_long_catalogue_is_written_in_portions() {
        var rows = new String[1_201][];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new String[] {"L-" + i, "事项" + i, "行政许可", "局"};
        }

        apply(workbook(new String[][] {}, rows), false);

        assertThat(count("power_item")).isEqualTo(1_201);
        assertThat(check(workbook(new String[][] {}, rows)).counts().get(1))
                .isEqualTo(new SheetCount("职权", 0, 0, 1_201, 0));
    }

    @Test
    void a_time_limit_that_cannot_be_read_is_told_once() {
        var view = check(workbook(new String[][] {}, new String[][] {
            {"X-1", "发证", "行政许可", "局", "", "", "很久", "工作日"},
            {"X-2", "换证", "行政许可", "局", "", "", "20", "旬", "很快", "工作日"},
            {"X-3", "补证", "行政许可", "局", "", "", "20", ""}
        }));

        assertThat(view.problems())
                .extracting(finding -> finding.row() + finding.column())
                .containsExactlyInAnyOrder("2法定时限", "3法定时限单位", "3承诺时限", "4法定时限单位");
        assertThat(view.problems())
                .filteredOn(finding -> finding.row() == 4)
                .extracting(finding -> finding.reason())
                .containsExactly("法定时限的数和单位要一起填写");
    }

    @Test
    void bases_of_more_powers_than_one_reading_holds_all_come_to_their_own_power() {
        var many = 5_040;
        var rows = new String[many][];
        var bases = new String[2 * many][];
        for (var i = 0; i < many; i++) {
            rows[i] = new String[] {"L-" + i, "事项" + i, "行政许可", "局"};
            // Those of one power stand far apart, in the order in which they are to be kept.
            bases[i] = new String[] {"L-" + i, "", "法律", "法" + i, "第一条", ""};
            bases[many + i] = new String[] {"L-" + i, "", "部门规章", "章" + i, "第二条", ""};
        }
        var file = workbook(new String[][] {}, rows, bases);

        apply(file, false);

        assertThat(sql.number("select count(*) from power_item p where (select string_agg(b.title, ' ' order by b.sort)"
                        + " from legal_basis b where b.power_id = p.id) = replace(p.name, '事项', '法') || ' '"
                        + " || replace(p.name, '事项', '章')"))
                .isEqualTo(many);
        assertThat(sql.number(
                        "select count(*) from audit_entry where action = 'power.imported' and subject_kind = 'power'"
                                + " and detail like '{\"bases\":[{%'"))
                .isEqualTo(many);
        assertThat(check(file).counts())
                .contains(new SheetCount("职权", 0, 0, many, 0), new SheetCount("设定依据", 0, 0, 2 * many, 0));
    }

    private void apply(byte[] file, boolean skipBad) {
        imports.confirm(powers, check(file).id(), skipBad);
    }

    private ImportView check(byte[] file) {
        return imports.check(powers, "职权.xlsx", stream(file));
    }

    @Test
    void who_writes_no_exerciser_means_the_unit_itself_and_does_so_again() {
        var heads = new String[] {"职权编码", "职权名称 *", "职权类别", "行使主体"};
        var file = workbook(
                new String[][] {}, heads, new String[][] {{"X-1", "发证", "行政许可", ""}, {"X-2", "查验", "行政许可", "区卫健局"}});

        apply(file, false);

        assertThat(sql.list("select exerciser from power_item order by code", row -> row.getString(1)))
                .containsExactly("武强县档案馆", "区卫健局");
        assertThat(check(file).counts()).contains(new SheetCount("职权", 0, 0, 2, 0));
    }

    @Test
    void the_own_fields_of_a_file_are_judged_by_type_and_category() {
        var heads = new String[] {"职权编码", "职权名称 *", "职权类别", "大额起点", "承接日期", "裁量基准"};

        var view = check(workbook(new String[][] {}, heads, new String[][] {
            {"X-1", "大额支出", "内部管理", "50000", "2011年6月30日", ""},
            {"X-2", "采购", "内部管理", "五万", "去年", ""},
            {"X-3", "发证", "行政许可", "", "", "有"}
        }));

        assertThat(view.problems())
                .extracting(finding -> finding.row() + finding.column() + "：" + finding.reason())
                .containsExactlyInAnyOrder(
                        "3大额起点：“大额起点”应填数字", "3承接日期：“去年”不是日期，请写成 2011-06-30 的样子", "4裁量基准：这个职权类别没有“裁量基准”");
        imports.confirm(powers, view.id(), true);
        assertThat(sql.list(
                        "select custom ->> 'sum' || ' ' || (custom ->> 'since') from power_item",
                        row -> row.getString(1)))
                .containsExactly("50000 2011-06-30");
        assertThat(check(export.workbook(true)).counts().get(1)).isEqualTo(new SheetCount("职权", 0, 0, 1, 0));
    }

    @Test
    void a_value_goes_with_the_category_that_has_it() {
        var heads = new String[] {"职权编码", "职权名称 *", "职权类别", "大额起点"};
        apply(workbook(new String[][] {}, heads, new String[][] {{"X-1", "支出", "内部管理", "50000"}}), false);

        apply(
                workbook(new String[][] {}, new String[] {"职权编码", "职权名称 *", "职权类别"}, new String[][] {
                    {"X-1", "支出", "行政许可"}
                }),
                false);

        assertThat(sql.list("select custom::text from power_item", row -> row.getString(1)))
                .containsExactly("{}");
    }

    private long count(String table) {
        return switch (table) {
            case "power_item" -> sql.number("select count(*) from power_item");
            case "post" -> sql.number("select count(*) from post");
            case "section" -> sql.number("select count(*) from section");
            default -> sql.number("select count(*) from legal_basis");
        };
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }

    private static byte[] good() {
        return workbook(
                new String[][] {{"许可科", "科长", "中层正职", "是", "张三、李四"}, {"", "局长", "一把手", "", ""}},
                new String[][] {
                    {"X-1", "发证", "行政许可", "区卫健局", "许可科/科长", "中层正职", "20", "工作日", "10", "工作日", "综合窗口"},
                    {"X-2", "=处罚", "02", "区卫健局", "局长"},
                    {"", "查询", "20 公共服务", "区卫健局"}
                },
                new String[] {"X-1", "", "法律", "行政许可法", "第四十二条", "除可以当场作出……"},
                new String[] {"", "发证", "部门规章", "某办法", "", ""});
    }

    private static byte[] bad() {
        return workbook(
                new String[][] {},
                new String[][] {
                    {"X-1", "发证", "行政许可", "区卫健局"},
                    {"X-2", "", "行政许可", "区卫健局"},
                    {"X-3", "命令", "行政命令", "区卫健局"},
                    {"X-4", "拖延", "行政许可", "区卫健局", "", "", "20", "工作日", "30", "工作日"},
                    {"X-1", "重复", "行政许可", "区卫健局"},
                    {"X-6", "越权", "行政许可", "区卫健局", "许可科/局长"}
                },
                new String[] {"没有", "", "法律", "行政许可法", "", ""},
                new String[] {"X-3", "", "法律", "行政许可法", "", ""});
    }

    private static byte[] workbook(String[][] posts, String[][] powers, String[]... bases) {
        return workbook(posts, POWER_HEADS, powers, bases);
    }

    private static byte[] workbook(String[][] posts, String[] heads, String[][] powers, String[]... bases) {
        try (var workbook = new XSSFWorkbook()) {
            fill(workbook, "岗位", POST_HEADS, posts);
            fill(workbook, "职权", heads, powers);
            fill(workbook, "设定依据", BASIS_HEADS, bases);
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
