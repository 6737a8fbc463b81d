package cn.mingquan.risks.institution.register;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookWriter;
import cn.mingquan.risks.institution.InstitutionKind;
import cn.mingquan.risks.institution.InstitutionPhase;
import cn.mingquan.risks.institution.InstitutionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the register of institutions for reading: one sheet of them, one of their revisions. */
@Dependent
class InstitutionExport {

    private static final String REGISTER = "制度";
    private static final String REVISIONS = "修订沿革";

    private static final WorkbookLayout LAYOUT = new WorkbookLayout(
            "制度登记",
            List.of("由系统导出，供查阅和报送。“修订沿革”列出每项制度的制定和历次修订，与“制度”表按名称对应。"),
            List.of(
                    new SheetLayout(
                            REGISTER,
                            List.of(
                                    Column.note("title", "制度名称", 40, "现在的名称"),
                                    Column.note("documentNo", "文号", 22, "现在的文号"),
                                    Column.note("issuer", "制定机关", 22, "空白的是本单位"),
                                    Column.choice(
                                            "phase",
                                            "环节",
                                            Choice.of(InstitutionPhase.class, InstitutionPhase::label),
                                            10,
                                            "决策、执行或者结果"),
                                    Column.choice(
                                            "kind",
                                            "种类",
                                            Choice.of(InstitutionKind.class, InstitutionKind::label),
                                            22,
                                            "是哪一种制度"),
                                    Column.choice(
                                            "state",
                                            "状态",
                                            Choice.of(InstitutionState.class, InstitutionState::label),
                                            10,
                                            "拟制定、现行或者已废止"),
                                    Column.note("section", "责任科室", 18, "起草或者负责的科室"),
                                    Column.note("owner", "责任人", 14, "起草或者负责的人"),
                                    Column.note("dueOn", "完成期限", 14, "拟制定的应在何日前出台"),
                                    Column.note("inForceOn", "施行日期", 14, "自何日起施行"),
                                    Column.note("validUntil", "有效期至", 14, "制度自己写明的最后一天"),
                                    Column.note("repealedOn", "废止日期", 14, "自何日起废止"),
                                    Column.note("revisions", "修订次数", 10, "施行以后修订了几次"),
                                    Column.note("points", "针对的风险点", 60, "风险点编码"),
                                    Column.note("powers", "针对的职权", 60, "职权名称"),
                                    Column.note("summary", "主要内容", 60, "摘要"))),
                    new SheetLayout(
                            REVISIONS,
                            List.of(
                                    Column.note("now", "制度名称", 40, "现在的名称"),
                                    Column.note("number", "序号", 8, "1 是制定"),
                                    Column.note("on", "日期", 14, "自何日起"),
                                    Column.note("title", "当时名称", 40, "从那一天起的名称"),
                                    Column.note("documentNo", "当时文号", 22, "从那一天起的文号"),
                                    Column.note("change", "修改内容", 60, "修改了什么"),
                                    Column.note("by", "记录人", 14, "由谁记录")))),
            REGISTER);

    private final Sql sql;
    private final Clock clock;

    @Inject
    InstitutionExport(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    byte[] workbook(InstitutionFilter filter) {
        var search = filter.conditions(LocalDate.now(clock));
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(LAYOUT)) {
            write(
                    writer,
                    REGISTER,
                    "select i.title, i.document_no, i.issuer, i.phase, i.kind, i.state, s.name, i.owner_name, i.due_on::text,"
                            + " i.in_force_on::text, i.valid_until::text, i.repealed_on::text, (select count(*)::text from"
                            + " institution_revision v where v.institution_id = i.id and v.number > 1),"
                            + " (select string_agg(r.code, '、' order by r.code) from institution_link k"
                            + " join risk_point r on r.id = k.risk_point_id where k.institution_id = i.id),"
                            + " (select string_agg(p.name, '、' order by p.code) from institution_link k"
                            + " join power_item p on p.id = k.power_id where k.institution_id = i.id), i.summary"
                            + InstitutionSearch.FROM + search.where() + " order by i.title, i.id",
                    search.parameters());
            write(
                    writer,
                    REVISIONS,
                    "select i.title, v.number::text, v.revised_on::text, v.title, v.document_no, v.change, v.recorded_by"
                            + InstitutionSearch.FROM + " join institution_revision v on v.institution_id = i.id"
                            + search.where() + " order by i.title, i.id, v.number",
                    search.parameters());
            writer.writeTo(out);
        }
        return out.toByteArray();
    }

    private void write(WorkbookWriter writer, String sheet, String select, @Nullable Object... parameters) {
        var columns = LAYOUT.sheet(sheet).columns().size();
        sql.list(
                select,
                row -> {
                    var cells = new ArrayList<@Nullable Object>();
                    for (var i = 1; i <= columns; i++) {
                        cells.add(row.getString(i));
                    }
                    writer.append(sheet, cells);
                    return true;
                },
                parameters);
    }
}
