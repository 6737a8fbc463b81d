package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.ArrayList;
import java.util.List;

/** The form of the power workbook. */
final class PowerLayout {

    static final String POSTS = "岗位";
    static final String POWERS = "职权";
    static final String BASES = "设定依据";

    /** The console's own short words are understood too. */
    private static final List<Choice> DIRECTIONS = List.of(
            new Choice(Direction.EXTERNAL.name(), Direction.EXTERNAL.label()).formerly("对外", "外部"),
            new Choice(Direction.INTERNAL_MGMT.name(), Direction.INTERNAL_MGMT.label()).formerly("内部管理", "对内", "内部"));

    private static final List<Choice> VISIBILITIES = List.of(
            new Choice(Visibility.EXPLICIT.name(), Visibility.EXPLICIT.label()).formerly("明权"),
            new Choice(Visibility.IMPLICIT.name(), Visibility.IMPLICIT.label()).formerly("隐权"));

    private PowerLayout() {}

    static WorkbookLayout of(CatalogueLists lists) {
        return new WorkbookLayout(
                "职权目录",
                List.of(
                        "“岗位”“职权”“设定依据”三张表可以只填其中一部分；带 * 的列必填。有下拉列表的列请从列表中选择。",
                        "职权编码可以不填，导入时自动编制；要修改已有职权，请保留导出文件里的编码。已审定的职权要先退回修订，才能通过导入修改。",
                        "一项职权有几条依据，就在“设定依据”中写几行；文件里写了依据的职权，原有依据由文件中的替换，没有写的保持不变。",
                        "上传后先检查，不会写入；确认后一次写入，任何一行出错都不会只写一半。"),
                List.of(posts(lists), powers(lists), bases()),
                POWERS);
    }

    private static SheetLayout posts(CatalogueLists lists) {
        return new SheetLayout(
                POSTS,
                List.of(
                        Column.proposal("section", "科室", lists.sections(), 20, "岗位所在的科室、处室或股室；没有的科室会随导入新建")
                                .alsoKnownAs("处室", "股室", "部门"),
                        Column.text("name", "岗位名称", 100, 24, "如：许可科科长").mandatory(),
                        Column.choice("layer", "岗位层级", HolderLayer.choices(), 16, lists.layers())
                                .mandatory(),
                        Column.flag("hot", "热点岗位", 10, "人权、财权、事权集中的岗位填“是”"),
                        Column.text("holders", "在岗人员", 2000, 30, "几个人用顿号隔开").alsoKnownAs("任职人员"),
                        Column.note("demo", "说明", 12, "只供参考，导入时不读取")));
    }

    private static SheetLayout powers(CatalogueLists lists) {
        var units = Choice.of(TimeLimit.Unit.class, TimeLimit.Unit::label);
        var columns = new ArrayList<>(List.of(
                Column.text("code", "职权编码", 100, 26, "本单位内不重复；不填则自动编制").alsoKnownAs("事项编码", "实施编码", "item_code"),
                Column.text("name", "职权名称", 500, 46, "按权责清单写全称").mandatory().alsoKnownAs("事项名称", "权力名称", "item_name"),
                Column.choice("category", "职权类别", lists.categories(), 14, "审定前必须填写；公共服务不算职权，也在此登记")
                        .alsoKnownAs("事项类型", "权力类型", "类别", "category"),
                Column.text("content", "职权内容", 10_000, 40, "行使什么权力、对谁、做什么").alsoKnownAs("内容"),
                Column.text("exerciser", "行使主体", 200, 20, "以谁的名义行使；不填为本单位").alsoKnownAs("实施主体", "agency_short"),
                Column.proposal("section", "承办科室", lists.sections(), 16, "具体承办的科室"),
                Column.proposal("post", "行使岗位", lists.posts(), 22, "写“科室/岗位”"),
                Column.choice("layer", "岗位层级", HolderLayer.choices(), 14, "行使这项职权的岗位的层级，见“岗位”表的说明")
                        .alsoKnownAs("人员层级"),
                Column.flag("hot", "热点岗位", 10, "是或否"),
                Column.choice("direction", "职权方向", DIRECTIONS, 14, "不填为对外职权"),
                Column.choice("visibility", "明隐", VISIBILITIES, 12, "不填为明权力").alsoKnownAs("明权或隐权"),
                Column.number("statutoryLimit", "法定时限", 10, "整数；0 表示当场"),
                Column.choice("statutoryUnit", "法定时限单位", units, 12, "天、工作日、月、年"),
                Column.number("promisedLimit", "承诺时限", 10, "整数；不能长于法定时限"),
                Column.choice("promisedUnit", "承诺时限单位", units, 12, "天、工作日、月、年"),
                Column.text("localCode", "地方编码", 100, 20, "原有的基本编码或地方编码，照旧保留").alsoKnownAs("基本编码", "catalog_code"),
                Column.choice("level", "职权风险等级", lists.levels(), 14, "按职权定级的单位填写，用本单位的等级"),
                Column.text("counterparty", "行政相对人", 200, 20, "对谁行使，如：食品经营者").alsoKnownAs("相对人", "服务对象"),
                Column.text("supervisor", "监督机构", 200, 20, "由谁监督，如：派驻纪检监察组")));
        lists.customFields().forEach(field -> columns.add(column(field)));
        columns.add(Column.note("state", "状态", 10, "只供参考，导入时不读取"));
        return new SheetLayout(POWERS, List.copyOf(columns));
    }

    private static Column column(CustomField field) {
        return switch (field.type()) {
            case TEXT -> Column.text(field.path(), field.label(), CustomField.LONGEST, 20, field.help());
            case NUMBER -> Column.number(field.path(), field.label(), 20, field.help());
            case DATE -> Column.date(field.path(), field.label(), 20, field.help());
            case CHOICE -> {
                var choices = field.choices().stream()
                        .map(value -> new Choice(value, value))
                        .toList();
                yield Column.choice(field.path(), field.label(), choices, 20, field.help());
            }
        };
    }

    private static SheetLayout bases() {
        return new SheetLayout(
                BASES,
                List.of(
                        Column.text("code", "职权编码", 100, 26, "与“职权”表一致；没有编码时写职权名称")
                                .alsoKnownAs("事项编码"),
                        Column.text("name", "职权名称", 500, 40, "有编码时可以不写").alsoKnownAs("事项名称"),
                        Column.choice("type", "依据类型", Choice.of(BasisType.class, BasisType::label), 14, "按效力位阶选择")
                                .mandatory(),
                        Column.text("title", "依据名称", 300, 40, "如：中华人民共和国行政许可法").mandatory(),
                        Column.text("article", "条款", 300, 20, "如：第四十二条第一款"),
                        Column.text("text", "条文内容", 10_000, 60, "所依据的原文"),
                        Column.date("validFrom", "生效日期", 14, "依据施行的日期；不清楚的不填"),
                        Column.date("validTo", "失效日期", 14, "依据废止或失效的日期，从这一天起不再是依据；仍然有效的不填")));
    }

    /** As the export tells it: made-up rows say so. */
    static String state(String code, boolean demo) {
        return ApprovalState.valueOf(code).label() + (demo ? "（演示数据）" : "");
    }
}
