package cn.mingquan.catalogue.basic.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basic.BasicFixture;
import cn.mingquan.catalogue.basic.BasicKeeper;
import cn.mingquan.catalogue.basic.ExerciseLevel;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.ImportProblem;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BasicImportTest {

    private static final String HEAD = "基本编码,事项名称,职权类别,职权内容,行使层级,条线,依据类型,依据名称,条款,修改原因\r\n";

    private final BasicFixture province = new BasicFixture();
    private final Sql sql = new Sql(province);
    private final SectorLines lines = new SectorLines(sql);
    private final BasicImport items =
            new BasicImport(sql, lines, new AuditTrail(province, Clock.systemUTC()), Clock.systemUTC());
    private final Imports imports = new Imports(sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
    /** Somebody is at work, or the audit trail would not know who. */
    private TenantDatabase somebody;

    private final String run = "im" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void atWork() throws SQLException {
        somebody = TenantFixture.tenant();
    }

    @AfterEach
    void leave() throws SQLException {
        somebody.close();
    }

    @Test
    void items_with_several_bases_come_in_as_first_editions() {
        var view = check(run + "1,对无证经营的处罚,行政处罚,处以罚款,市级、县级,市场监督管理,法律,食品安全法,第一百二十二条,\r\n"
                + ",,,,,,行政法规,食品安全法实施条例,第六十七条,\r\n"
                + run + "2,食品经营许可,01,,,,,,,\r\n");

        assertThat(view.problems()).isEmpty();
        assertThat(stored()).isEmpty();

        assertThat(imports.confirm(items, view.id(), false).applied())
                .containsExactly(new SheetCount("基本目录", 3, 0, 0, 0));

        assertThat(stored())
                .containsExactly(
                        run + "1 对无证经营的处罚 02 处以罚款 {CITY,COUNTY} MARKET_REGULATION 1 2 1", run + "2 食品经营许可 01 {} 1 0 1");
        assertThat(sql.number(
                        "select count(*) from platform.audit_entry where action = 'basic-item.imported'"
                                + " and label in ('对无证经营的处罚', '食品经营许可') and detail like ?",
                        "%" + run + "%"))
                .isEqualTo(2);
    }

    @Test
    void what_the_export_says_changes_nothing_and_what_it_does_not_say_stays() {
        province.add(BasicFixture.item(run + "3", "对虚假标签的处罚", List.of(ExerciseLevel.COUNTY), "TRANSPORT"));
        var view =
                imports.check(items, "基本目录.xlsx", new ByteArrayInputStream(new BasicExport(sql, lines).workbook(true)));

        assertThat(view.problems()).isEmpty();
        assertThat(view.counts().get(0).create() + view.counts().get(0).update())
                .isZero();
        assertThat(view.counts().get(0).unchanged()).isPositive();

        var renamed = check("基本编码,事项名称,职权类别,修改原因\r\n", run + "3,对标签违法的处罚,02,名称规范\r\n");
        imports.confirm(items, renamed.id(), false);

        assertThat(stored()).containsExactly(run + "3 对标签违法的处罚 02 责令改正，并处罚款。 {COUNTY} TRANSPORT 2 1 2");
    }

    @Test
    void one_bad_row_and_nothing_is_taken() {
        province.abolish(province.add(BasicFixture.item(run + "5", "已废止的", List.of(), null)));
        province.add(BasicFixture.item(run + "6", "在用的", List.of(), null));
        var view = check(run + "4,好的一项,02,,,,,,,\r\n"
                + run + "5,想恢复的,02,,,,,,,恢复\r\n"
                + run + "6,没有说原因的,02,,,,,,,\r\n"
                + ",没有编码的,02,,,,,,,\r\n"
                + run + "7,没有类别的,,,,,,,,\r\n"
                + run + "8,层级写错的,02,,区县,,,,,\r\n"
                + run + "9,条线写错的,02,,,天上,,,,\r\n"
                + run + "10,依据不全的,02,,,,,食品安全法,,\r\n"
                + run + "4,隔行又来的,02,,,,,,,\r\n");

        assertThat(view.counts()).containsExactly(new SheetCount("基本目录", 1, 0, 0, 8));
        assertThat(view.problems())
                .extracting(finding -> finding.row() + " " + finding.column())
                .containsExactlyInAnyOrder(
                        "3 基本编码", "4 修改原因", "5 基本编码", "6 职权类别", "7 行使层级", "8 条线", "9 依据类型", "10 基本编码");
        assertThat(catchThrowableOfType(Problem.class, () -> imports.confirm(items, view.id(), false))
                        .type())
                .isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(stored()).hasSize(2).noneMatch(row -> row.contains("好的一项"));
    }

    @Test
    void what_was_changed_since_the_check_is_not_overwritten() {
        var item = province.add(BasicFixture.item(run + "6", "检查时的名称", List.of(), null));
        var view = check("基本编码,事项名称,职权类别,修改原因\r\n", run + "6,文件里的名称,02,名称规范\r\n");
        assertThat(view.problems()).isEmpty();
        province.rename(item, "另一个人改的名称");

        assertThat(catchThrowableOfType(Problem.class, () -> imports.confirm(items, view.id(), false))
                        .type())
                .isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(stored()).singleElement().asString().contains("另一个人改的名称");
    }

    @Test
    void a_line_department_brings_in_items_of_its_line_only() {
        province.add(BasicFixture.item(run + "1", "别的条线的", List.of(), "TRANSPORT"));
        province.add(BasicFixture.item(run + "2", "不限条线的", List.of(), null));
        province.add(BasicFixture.item(run + "3", "本条线的", List.of(), "HEALTH"));
        var line = new BasicKeeper(false, List.of("HEALTH"), "wsjkw");
        var theirs =
                new BasicImport(sql, lines, new AuditTrail(province, Clock.systemUTC()), Clock.systemUTC()).by(line);
        var head = "基本编码,事项名称,职权类别,条线,修改原因\r\n";
        var file = head + run + "1,改别的条线的,02,交通运输,试\r\n"
                + run + "2,改不限条线的,02,,试\r\n"
                + run + "3,改本条线的,02,卫生健康,规范\r\n"
                + run + "4,新增本条线的,02,卫生健康,\r\n"
                + run + "5,新增不限条线的,02,,\r\n";
        var view = imports.check(theirs, "条线.csv", new ByteArrayInputStream(file.getBytes(UTF_8)));

        assertThat(view.counts()).containsExactly(new SheetCount("基本目录", 1, 1, 0, 3));
        assertThat(view.problems())
                .extracting(finding -> finding.row() + " " + finding.column())
                .containsExactlyInAnyOrder("2 条线", "3 条线", "6 条线");
        assertThat(catchThrowableOfType(Problem.class, () -> imports.find(items.kind(), view.id()))
                        .type())
                .as("the file of another keeper")
                .isEqualTo(ImportProblem.IMPORT_NOT_FOUND);
    }

    private ImportView check(String rows) {
        return check(HEAD, rows);
    }

    private ImportView check(String head, String rows) {
        return imports.check(items, "基本目录.csv", new ByteArrayInputStream((head + rows).getBytes(UTF_8)));
    }

    private List<String> stored() {
        return sql.list(
                "select concat_ws(' ', b.code, name, category, content, levels, sector_line, b.edition,"
                        + " jsonb_array_length(bases), count(v.id)) from platform.basic_item b"
                        + " join platform.basic_item_version v on v.item_id = b.id where b.code like ?"
                        + " group by b.id order by b.code",
                row -> row.getString(1),
                run + "%");
    }
}
