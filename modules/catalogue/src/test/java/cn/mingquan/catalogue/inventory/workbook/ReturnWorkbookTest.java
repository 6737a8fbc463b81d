package cn.mingquan.catalogue.inventory.workbook;

import static cn.mingquan.catalogue.inventory.InventoryFixture.exercises;
import static cn.mingquan.catalogue.inventory.InventoryFixture.none;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.inventory.InventoryFixture;
import cn.mingquan.catalogue.inventory.InventoryProblem;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.list.AcceptedReturn;
import cn.mingquan.catalogue.inventory.list.ReturnState;
import cn.mingquan.catalogue.inventory.list.SaveInventoryReturn;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.catalogue.workbook.CatalogueLists;
import cn.mingquan.platform.imports.ImportProblem;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.WorkbookProblem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReturnWorkbookTest {

    private static final int POST = 1;
    private static final int NONE = 3;
    private static final int CODE = 4;
    private static final int NAME = 5;

    private final InventoryFixture unit = new InventoryFixture();
    private final CatalogueLists lists = new CatalogueLists(unit.sql, List.of(), new HolderLayers(Optional::empty));
    private final Imports imports = new Imports(unit.sql, Clock.systemUTC(), new ImportSlots(1, 0, Duration.ZERO));
    private final ReturnExport export = new ReturnExport(unit.sql, lists);
    private final ReturnImport merging =
            new ReturnImport(unit.sql, lists, unit.rounds, unit.returns, unit.rules, unit.audit);
    private final UUID known = unit.power("P-1", "食品经营许可", "DRAFT");
    private final UUID round = unit.open();

    @AfterEach
    void close() throws SQLException {
        unit.close();
    }

    @Test
    void the_workbook_has_a_line_for_every_post_and_what_has_been_filled_in() {
        unit.lists.save(
                round,
                unit.list(round, unit.licensing).id(),
                new SaveInventoryReturn(List.of(exercises(unit.head, known)), List.of("张三", "李四")),
                "\"0\"");

        var rows = rows(all(), "职权清单");

        assertThat(rows)
                .containsExactly(
                        "科室 *|岗位|在岗人员|无职权|职权编码|职权名称|职权类别|职权内容|说明",
                        "许可科|科长|张三||P-1|食品经营许可|行政许可||",
                        "许可科|科员|李四、王五||||||",
                        "办公室|主任|赵六||||||");
        assertThat(rows(all(), "填报情况")).containsExactly("科室 *|参与人员|无职权签认人|无职权理由", "许可科|张三、李四||", "办公室|||", "档案室|||");
    }

    @Test
    void filled_in_lists_are_merged_back_in_one_go_and_wait_for_the_lead_section() {
        var file = edited(all(), book -> {
            var entries = book.getSheet("职权清单");
            put(entries.getRow(1), NAME, "食品经营许可");
            put(entries.getRow(2), NONE, "是");
            var more = entries.createRow(4);
            put(more, 0, "许可科");
            put(more, POST, "科员");
            put(more, NAME, "　小作坊登记 ");
            put(more, 6, "行政许可");
            var sections = book.getSheet("填报情况");
            put(sections.getRow(1), 1, "张三、李四，王五");
            put(sections.getRow(3), 1, "钱七");
            put(sections.getRow(3), 2, "钱七");
            put(sections.getRow(3), 3, "只保管档案");
        });
        // the clerk has a power after all
        var contradictory = check(file);
        assertThat(errors(contradictory)).containsExactly("职权清单3无职权：岗位“科员”在别的行写了职权，不能又填“无职权”");

        var mended = edited(
                file, book -> book.getSheet("职权清单").getRow(2).getCell(NONE).setBlank());
        var view = check(mended);

        assertThat(errors(view)).isEmpty();
        assertThat(warnings(view)).containsExactly("职权清单4科室：科室“办公室”没有填写，不导入");
        assertThat(view.counts())
                .containsExactly(new SheetCount("职权清单", 2, 0, 0, 0), new SheetCount("填报情况", 1, 0, 0, 0));
        assertThat(unit.list(round, unit.licensing).state()).isEqualTo(ReturnState.PENDING);

        imports.confirm(merging.into(round), view.id(), false);

        var list = unit.list(round, unit.licensing);
        assertThat(list.state()).isEqualTo(ReturnState.SUBMITTED);
        assertThat(list.participants()).containsExactly("张三", "李四", "王五");
        assertThat(list.entries())
                .extracting(ListedEntry::postName, ListedEntry::powerId, ListedEntry::powerName, ListedEntry::fresh)
                .containsExactly(tuple("科长", known, "食品经营许可", false), tuple("科员", null, "小作坊登记", true));
        assertThat(unit.list(round, unit.archive).signedNone()).isTrue();
        assertThat(unit.list(round, unit.office).state()).isEqualTo(ReturnState.PENDING);
        assertThat(unit.sql.number("select count(*) from audit_entry where action = 'inventory.imported'"))
                .isEqualTo(1);
        assertThat(unit.lists.accept(round, list.id(), null)).isEqualTo(new AcceptedReturn(1, 1, 0, 0));

        var again = check(mended);
        assertThat(errors(again)).isEmpty();
        assertThat(again.counts())
                .containsExactly(new SheetCount("职权清单", 0, 0, 2, 0), new SheetCount("填报情况", 0, 0, 1, 0));
        var other = edited(mended, book -> put(book.getSheet("职权清单").getRow(4), NAME, "别的登记"));
        assertThat(errors(check(other))).containsExactly("填报情况2科室：科室“许可科”的清单已采纳，内容与文件不同；要更正，请先退回");
    }

    @Test
    void every_bad_row_is_named_and_nothing_of_the_file_is_written() {
        unit.power("P-2", "同名", "DRAFT");
        unit.power("P-3", "同名", "DRAFT");
        var file = edited(all(), book -> {
            var entries = book.getSheet("职权清单");
            put(entries.getRow(1), CODE, "P-9");
            put(entries.getRow(3), NAME, "同名");
            line(entries.createRow(4), "许可科", "局长", NAME, "审批");
            line(entries.createRow(5), "没有的科", null, NAME, "审批");
            line(entries.createRow(6), "许可科", "科长", NONE, "也许");
            line(entries.createRow(7), null, "科长", NAME, "审批");
            var wrong = entries.createRow(8);
            line(wrong, "许可科", "科长", CODE, "P-1");
            put(wrong, NAME, "不是这个名称");
            put(book.getSheet("填报情况").getRow(1), 1, "张三");
        });

        var view = check(file);

        assertThat(errors(view))
                .containsExactlyInAnyOrder(
                        "职权清单2职权编码：目录里没有编码为“P-9”的职权；新的职权不写编码",
                        "职权清单3职权名称：岗位“科员”没有填写：写明职权，或者在“无职权”列填“是”",
                        "职权清单4职权名称：目录里有 2 项同名职权，请按编码选择其中一项",
                        "职权清单5岗位：科室“许可科”没有岗位“局长”，请先在“岗位与科室”里登记",
                        "职权清单6科室：科室“没有的科”不在这次清权的范围里",
                        "职权清单7无职权：“也许”应填是或否",
                        "职权清单8科室：必填，不能为空",
                        "职权清单9职权名称：与编码不一致：编码是“食品经营许可”；请改正名称，或者去掉编码",
                        "填报情况3参与人员：请写明参与人员");
        var refused = refusal(() -> imports.confirm(merging.into(round), view.id(), false));
        assertThat(refused.type()).isEqualTo(ImportProblem.IMPORT_HAS_ERRORS);
        assertThat(refused.getMessage()).contains("请改正后重新上传").doesNotContain("略过");
        assertThat(unit.sql.number("select count(*) from inventory_return where state <> 'PENDING'"))
                .isZero();
    }

    @Test
    void a_section_signs_that_it_has_none_with_name_and_reason_and_without_powers() {
        var half = edited(one(unit.office), book -> {
            put(book.getSheet("填报情况").getRow(1), 1, "赵六");
            put(book.getSheet("填报情况").getRow(1), 2, "赵六");
        });
        assertThat(errors(check(half))).containsExactly("填报情况2无职权理由：签认无职权的，要写明理由");

        var both = edited(half, book -> {
            put(book.getSheet("填报情况").getRow(1), 3, "只办文办会");
            put(book.getSheet("职权清单").getRow(1), NAME, "印章管理");
        });
        assertThat(errors(check(both))).containsExactly("填报情况2无职权签认人：“职权清单”表里写了这个科室的职权，不能又签认无职权");
    }

    @Test
    void a_csv_alone_does_not_say_who_took_part() {
        var csv = "科室,岗位,职权名称\r\n办公室,主任,印章管理\r\n".getBytes(UTF_8);

        assertThat(errors(check(csv))).containsExactly("职权清单2科室：请在“填报情况”表写明科室“办公室”的参与人员");
        assertThat(refusal(() -> check("%PDF-1.7".getBytes(UTF_8))).type())
                .isEqualTo(WorkbookProblem.FILE_NOT_A_WORKBOOK);
    }

    @Test
    void more_lines_than_anybody_can_read_are_refused() {
        var rows = IntStream.rangeClosed(1, 2_001)
                .mapToObj(i -> "办公室,主任,职权" + i + "\r\n")
                .collect(Collectors.joining());

        assertThat(errors(check(("科室,岗位,职权名称\r\n" + rows).getBytes(UTF_8))))
                .containsExactly("职权清单2科室：请在“填报情况”表写明科室“办公室”的参与人员", "职权清单2科室：一个科室的清单至多 2000 行");
    }

    @Test
    void a_file_belongs_to_the_round_it_was_checked_for_and_to_an_open_one() {
        var file = edited(one(unit.office), book -> {
            put(book.getSheet("职权清单").getRow(1), NONE, "是");
            put(book.getSheet("填报情况").getRow(1), 1, "赵六");
        });
        var view = check(file);

        assertThat(refusal(() -> imports.confirm(merging.into(UUID.randomUUID()), view.id(), false))
                        .type())
                .isEqualTo(ImportProblem.IMPORT_NOT_FOUND);
        unit.coverage.close(round, true, "\"0\"");
        assertThat(refusal(() -> imports.confirm(merging.into(round), view.id(), false))
                        .type())
                .isEqualTo(InventoryProblem.INVENTORY_ROUND_CLOSED);
    }

    @Test
    void a_workbook_for_all_leaves_out_the_sections_that_are_through() {
        unit.submitted(round, unit.office, List.of(none(unit.secretary)), "赵六");

        var awaited = unit.returns.ofRound(round).stream()
                .filter(list -> list.state().writable())
                .toList();

        assertThat(rows(export.workbook(awaited), "填报情况")).hasSize(3).noneMatch(row -> row.startsWith("办公室"));
    }

    private byte[] all() {
        return export.workbook(unit.returns.ofRound(round));
    }

    private byte[] one(UUID section) {
        return export.workbook(List.of(unit.list(round, section)));
    }

    private ImportView check(byte[] file) {
        return imports.check(merging.into(round), "清单.xlsx", new ByteArrayInputStream(file));
    }

    private static byte[] edited(byte[] file, Consumer<XSSFWorkbook> edit) {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file));
                var out = new ByteArrayOutputStream()) {
            edit.accept(book);
            book.write(out);
            return out.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> rows(byte[] file, String sheet) {
        var rows = new ArrayList<String>();
        edited(file, book -> {
            var width = book.getSheet(sheet).getRow(0).getLastCellNum();
            for (var row : book.getSheet(sheet)) {
                var cells = new ArrayList<String>();
                for (var i = 0; i < width; i++) {
                    var cell = row.getCell(i);
                    cells.add(cell == null ? "" : cell.getStringCellValue());
                }
                rows.add(String.join("|", cells));
            }
        });
        return rows;
    }

    private static void line(Row row, @Nullable String section, @Nullable String post, int column, String text) {
        if (section != null) {
            put(row, 0, section);
        }
        if (post != null) {
            put(row, POST, post);
        }
        put(row, column, text);
    }

    private static void put(Row row, int column, String text) {
        var cell = row.getCell(column);
        (cell == null ? row.createCell(column) : cell).setCellValue(text);
    }

    private static List<String> errors(ImportView view) {
        return said(view, Finding.Severity.ERROR);
    }

    private static List<String> warnings(ImportView view) {
        return said(view, Finding.Severity.WARNING);
    }

    private static List<String> said(ImportView view, Finding.Severity severity) {
        return view.problems().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.sheet() + finding.row() + finding.column() + "：" + finding.reason())
                .toList();
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
