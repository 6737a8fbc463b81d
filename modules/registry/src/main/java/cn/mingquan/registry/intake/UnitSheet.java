package cn.mingquan.registry.intake;

import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.registry.region.Level;
import cn.mingquan.registry.unit.CodeLists;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** The list of units as a workbook: what its columns are called, also in files that others made. */
@Dependent
public class UnitSheet {

    /** The one sheet; a CSV file is this sheet. */
    public static final String NAME = "单位";

    private static final List<String> LEGEND = List.of(
            "每行一个单位。带 * 的列必填，其余可以留空；已有单位再次导入时，留空的列保持原值。",
            "按统一社会信用代码认出已有单位；没有有效代码时按“区划 + 单位名称”认。同一文件导入两次不会重复建立。",
            "统一社会信用代码校验位不符或与区划不一致时只提醒，不拒绝。",
            "上级单位可以写本文件中的另一行，先后不限。不属于前三类的单位填“其他”。",
            "管理员账号留空时由系统编号；一次性密码在接入完成后查看一次。");

    private final CodeLists lists;

    @Inject
    public UnitSheet(CodeLists lists) {
        this.lists = lists;
    }

    public WorkbookLayout layout() {
        return new WorkbookLayout("单位接入表", LEGEND, List.of(new SheetLayout(NAME, columns())), NAME);
    }

    private List<Column> columns() {
        return List.of(
                Column.text("name", "单位名称", 100, 32, "全称，例如：武强县卫生健康局")
                        .mandatory()
                        .alsoKnownAs("单位", "单位全称", "名称", "机构名称", "部门名称", "部门"),
                Column.text("uscc", "统一社会信用代码", 32, 24, "18 位；请把单元格设为文本")
                        .alsoKnownAs("信用代码", "社会信用代码", "统一信用代码", "机构代码", "组织机构代码", "单位代码", "部门代码"),
                Column.text("regionCode", "区划代码", 20, 14, "六位行政区划代码，例如 131123；本级单位会归到县直、市直、省直之下")
                        .mandatory()
                        .alsoKnownAs("行政区划代码", "行政区划", "区划", "所属区划", "所属区划代码", "区域代码"),
                Column.proposal("level", "级别", levels(), 10, "国家、省、市、县、乡；留空按区划的级别")
                        .alsoKnownAs("层级", "行政级别", "行政层级", "单位级别"),
                Column.text("parentUnit", "上级单位", 100, 28, "下属单位填主管局的名称或统一社会信用代码")
                        .alsoKnownAs("主管部门", "主管单位", "上级主管部门", "隶属单位", "所属单位"),
                Column.proposal(
                                "category",
                                "单位类别",
                                choices(lists.unitCategories()),
                                20,
                                "综合执法类、经济社会管理类、公益企事业单位类；都不属于的填其他")
                        .alsoKnownAs("类别", "单位类型", "类型", "模板类别"),
                Column.choice("sectorLine", "条线", choices(lists.sectorLines()), 20, "单位所属的条线（系统）")
                        .alsoKnownAs("所属条线", "行业条线", "系统", "所属系统", "行业"),
                Column.flag("vertical", "垂直管理", 10, "税务、烟草等由上级垂直管理的填是").alsoKnownAs("是否垂直管理", "垂管", "是否垂管"),
                Column.number("establishment", "编制", 10, "核定编制数").alsoKnownAs("编制数", "核定编制", "编制人数"),
                Column.number("staff", "在职人数", 10, "现有在职人数").alsoKnownAs("实有人数", "在岗人数", "在编在岗人数", "人数"),
                Column.text("contactName", "联系人", 40, 14, "").alsoKnownAs("联系人姓名"),
                Column.text("contactPhone", "联系电话", 40, 18, "").alsoKnownAs("电话", "联系方式", "手机", "联系人电话"),
                Column.text("adminUsername", "管理员账号", 64, 20, "小写字母、数字、点、横线；留空由系统编号")
                        .alsoKnownAs("首位管理员账号", "账号", "用户名", "管理员用户名"),
                Column.text("adminName", "管理员姓名", 40, 14, "首位管理员的姓名；留空用联系人").alsoKnownAs("首位管理员", "管理员", "首位管理员姓名"),
                Column.flag("oversight", "监督机构", 10, "领导小组办公室、纪委监委等监督别的单位的填是；监督范围默认为所在区划")
                        .alsoKnownAs("监督机关", "是否监督机构", "是否监督机关"));
    }

    private static List<Choice> levels() {
        return Arrays.stream(Level.values())
                .map(level -> new Choice(level.name(), level.label()))
                .toList();
    }

    private static List<Choice> choices(List<CodeLists.Code> codes) {
        return codes.stream().map(code -> new Choice(code.code(), code.label())).toList();
    }
}
