package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.ExerciseLevel;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The form of the workbook of the basic catalogue. */
final class BasicLayout {

    static final String SHEET = "基本目录";

    /** GB/T 39046, as powers are counted by it. */
    private static final List<Choice> CATEGORIES = List.of(
            new Choice("01", "行政许可"),
            new Choice("02", "行政处罚"),
            new Choice("03", "行政强制"),
            new Choice("04", "行政征收"),
            new Choice("05", "行政给付"),
            new Choice("06", "行政检查"),
            new Choice("07", "行政确认"),
            new Choice("08", "行政奖励"),
            new Choice("09", "行政裁决"),
            new Choice("10", "其他").formerly("其他行政权力", "其他职权"),
            new Choice("20", "公共服务"));

    private static final String LEVELS =
            Arrays.stream(ExerciseLevel.values()).map(ExerciseLevel::label).collect(Collectors.joining("、"));

    private BasicLayout() {}

    static WorkbookLayout of(List<Choice> lines) {
        return new WorkbookLayout(
                SHEET,
                List.of(
                        "一项事项有几条设定依据，就写几行，连着排；第二行起，基本编码和事项名称可以空着，表示同上一行。",
                        "基本编码已在基本目录里的是修改，要在“修改原因”里写明为什么；内容没有变化的保持不变。已经废止的事项不能通过导入恢复。",
                        "文件里没有的列保持不变；空着的单元格清空原有内容。写了依据的事项，原有依据由文件里的替换。",
                        "上传后先检查，不会写入；确认后一次写入，任何一行有错都整个不导入。修改会提示已经认领的单位。"),
                List.of(new SheetLayout(SHEET, columns(lines))),
                SHEET);
    }

    private static List<Column> columns(List<Choice> lines) {
        return List.of(
                Column.text("code", "基本编码", 40, 22, "全省唯一，不能修改；每项事项的第一行必填").alsoKnownAs("事项编码", "catalog_code"),
                Column.text("name", "事项名称", 500, 46, "每项事项的第一行必填").alsoKnownAs("职权名称", "权力名称", "item_name"),
                Column.choice("category", "职权类别", CATEGORIES, 14, "每项事项的第一行必填").alsoKnownAs("事项类型", "权力类型", "category"),
                Column.text("content", "职权内容", 10_000, 40, "行使什么权力、对谁、做什么"),
                Column.text("levels", "行使层级", 100, 20, LEVELS + "；几级用顿号隔开，不填就是各级都行使"),
                Column.choice("line", "条线", lines, 16, "不填就是不限条线"),
                Column.choice("type", "依据类型", Choice.of(BasisType.class, BasisType::label), 14, "按效力位阶选择"),
                Column.text("title", "依据名称", 300, 40, "如：中华人民共和国行政许可法"),
                Column.text("article", "条款", 300, 20, "如：第四十二条第一款"),
                Column.text("text", "条文内容", 10_000, 60, "所依据的原文"),
                Column.date("validFrom", "生效日期", 14, "依据施行的日期；不清楚的不填"),
                Column.date("validTo", "失效日期", 14, "依据废止或失效的日期；仍然有效的不填"),
                Column.text("reason", "修改原因", 500, 30, "修改已有事项时必填，如：法律已修正"),
                Column.note("state", "版次", 14, "只供参考，导入时不读取"));
    }
}
