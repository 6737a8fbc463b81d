package cn.mingquan.risks.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.risks.level.RiskScale;
import cn.mingquan.risks.point.MeasureType;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.RiskCause;
import java.util.List;

/** The form of the risk workbook. */
final class PointLayout {

    static final String POINTS = "风险点";
    static final String MEASURES = "防控措施";

    private PointLayout() {}

    static WorkbookLayout of(Sql sql) {
        return new WorkbookLayout(
                "廉政风险点",
                List.of(
                        "“风险点”“防控措施”两张表可以只填其中一张；带 * 的列必填。有下拉列表的列请从列表中选择。",
                        "风险点编码可以不填，导入时自动编制；要修改已有风险点，请保留导出文件里的编码。已审定的风险点要先退回修订，才能通过导入修改。",
                        "一个风险点有几条措施，就在“防控措施”中写几行；文件里写了措施的风险点，原有措施由文件中的替换，没有写的保持不变；文字相同的措施仍是同一条，完成情况不变。",
                        "上传后先检查，不会写入；确认后一次写入，任何一行出错都不会只写一半。"),
                List.of(points(sql), measures()),
                POINTS);
    }

    private static SheetLayout points(Sql sql) {
        return new SheetLayout(
                POINTS,
                List.of(
                        Column.text("code", "风险点编码", 100, 22, "本单位内不重复；不填则自动编制"),
                        Column.text("powerCode", "职权编码", 100, 24, "风险所在的职权；没有编码时写职权名称"),
                        Column.text("powerName", "职权名称", 500, 36, "有编码时可以不写"),
                        Column.proposal("post", "岗位", posts(sql), 22, "写“科室/岗位”"),
                        Column.choice("owner", "排查层面", Choice.of(OwnerType.class, OwnerType::label), 12, "不填为个人岗位")
                                .alsoKnownAs("所属层面"),
                        Column.proposal("section", "科室", named(sql), 16, "科室职责的风险写明科室"),
                        Column.choice(
                                "kind",
                                "风险种类",
                                choices(sql, "select code, label from risk_kind order by sort, code"),
                                12,
                                "审定前必须填写"),
                        Column.text("description", "风险描述", 2_000, 50, "可能发生什么问题")
                                .mandatory()
                                .alsoKnownAs("风险点", "风险表现"),
                        Column.choice(
                                "level",
                                "风险等级",
                                new RiskScale(sql)
                                        .levels().stream()
                                                .map(level -> new Choice(level.code(), level.label(), level.aliases()))
                                                .toList(),
                                12,
                                "用本单位的等级；审定前必须填写"),
                        Column.choice("layer", "岗位层级", HolderLayer.choices(), 14, "一把手、班子成员等")
                                .alsoKnownAs("人员层级"),
                        Column.choice("phase", "行使环节", Choice.of(Phase.class, Phase::label), 12, "行使前、行使中或行使后"),
                        Column.choice(
                                "cause", "形成原因", Choice.of(RiskCause.class, RiskCause::label), 18, "风险为什么会发生；可以不填"),
                        Column.text("ownerName", "责任人", 100, 14, "对防控负责的人"),
                        Column.text("finder", "查找人", 100, 14, "查出这个风险的科室、岗位、小组或人员"),
                        Column.date("foundOn", "查找日期", 14, "如 2011-06-30，不晚于今天"),
                        Column.note("state", "状态", 10, "只供参考，导入时不读取")));
    }

    private static SheetLayout measures() {
        return new SheetLayout(
                MEASURES,
                List.of(
                        Column.text("code", "风险点编码", 100, 22, "与“风险点”表一致；没有编码时写风险描述"),
                        Column.text("description", "风险描述", 2_000, 40, "有编码时可以不写"),
                        Column.choice("mechanism", "防控机制", Choice.of(Mechanism.class, Mechanism::label), 14, "四种机制之一")
                                .mandatory(),
                        Column.choice("type", "措施类型", Choice.of(MeasureType.class, MeasureType::label), 14, "可以不填"),
                        Column.choice("phase", "防控环节", Choice.of(Phase.class, Phase::label), 12, "措施在行使前、行使中还是行使后起作用"),
                        Column.text("text", "防控措施", 2_000, 60, "做什么、怎样做").mandatory(),
                        Column.text("ownerName", "措施责任人", 100, 14, "由谁落实；不填为风险点的责任人"),
                        Column.date("dueOn", "完成期限", 14, "如 2011-06-30；长期执行的不填"),
                        Column.note("done", "完成情况", 20, "只供参考，导入时不读取")));
    }

    private static List<Choice> posts(Sql sql) {
        return choices(
                sql,
                "select distinct coalesce(s.name || '/', '') || p.name, coalesce(s.name || '/', '') || p.name"
                        + " from post p left join section s on s.id = p.section_id order by 1");
    }

    private static List<Choice> named(Sql sql) {
        return choices(sql, "select name, name from section order by sort, name");
    }

    private static List<Choice> choices(Sql sql, String statement) {
        return sql.list(statement, row -> new Choice(row.getString(1), row.getString(2)));
    }

    /** As the export tells it: made-up rows say so. */
    static String state(String code, boolean demo) {
        return ApprovalState.valueOf(code).label() + (demo ? "（演示数据）" : "");
    }
}
