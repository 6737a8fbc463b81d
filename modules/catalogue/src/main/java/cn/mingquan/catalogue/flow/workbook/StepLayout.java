package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.flow.step.Duty;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.List;

/** The form of the workbook of step tables. */
final class StepLayout {

    static final String SHEET = "流程环节";

    private static final List<Choice> UNITS = Choice.of(TimeLimit.Unit.class, TimeLimit.Unit::label).stream()
            .map(choice -> choice.code().equals("DAY") ? choice.formerly("日", "自然日") : choice)
            .toList();

    private StepLayout() {}

    static WorkbookLayout of(List<Choice> posts) {
        return new WorkbookLayout(
                SHEET,
                List.of(
                        "一行是一个办理环节，从上到下依次办理。同一项职权的各行要连着排；第二行起，职权编码和名称可以空着，表示同上一行。",
                        "每项职权导入后成为一版流程草稿；已有草稿的由文件替换，已公布的不变，公布新的一版才施行。判断、并行等分支请导入后在流程页面上画；已有分支、超时或者多条依据的流程，表格写不下，不导出，也不能用本表修改。",
                        "办理不是依次往下的，在“下一环节”里写序号，几个用顿号隔开，“结束”表示办完；不写就是下一行，最后一行之后办完。",
                        "上传后先检查，不会写入；确认后一次写入。一项职权里有一行出错，这一项整个不导入。"),
                List.of(new SheetLayout(SHEET, columns(posts))),
                SHEET);
    }

    private static List<Column> columns(List<Choice> posts) {
        return List.of(
                Column.text("code", "职权编码", 100, 24, "职权目录里的编码；不清楚的写职权名称").alsoKnownAs("事项编码", "item_code"),
                Column.text("power", "职权名称", 500, 36, "有编码时可以不写").alsoKnownAs("事项名称", "matter"),
                Column.number("no", "序号", 8, "1 到 9999，同一项职权内不重复；不填则按行次").alsoKnownAs("环节序号", "step_no"),
                Column.text("step", "环节名称", 100, 24, "如：受理、审查、决定").mandatory().alsoKnownAs("环节", "step"),
                Column.text("content", "办理内容", 4_000, 40, "这个环节做什么").alsoKnownAs("content"),
                Column.choice("duty", "职责", Choice.of(Duty.class, Duty::label), 10, "决策、执行或监督；不填为执行"),
                Column.proposal("post", "承办岗位", posts, 22, "写“科室/岗位”").alsoKnownAs("岗位", "post"),
                Column.number("limit", "办理时限", 10, "整数；0 表示当场").alsoKnownAs("limit_value"),
                Column.choice("limitUnit", "时限单位", UNITS, 10, "天、工作日、月、年").alsoKnownAs("limit_unit"),
                Column.proposal("supervisor", "监督岗位", posts, 22, "写“科室/岗位”"),
                Column.choice("basisType", "依据类型", Choice.of(BasisType.class, BasisType::label), 14, "环节的依据；写了依据名称的要填"),
                Column.text("basis", "依据名称", 300, 30, "环节的依据，没有的不填"),
                Column.text("article", "条款", 300, 18, "如：第四十二条第一款"),
                Column.text("justification", "保留理由", 1_000, 30, "没有依据的环节为什么保留"),
                Column.text("risks", "风险点编码", 2_000, 24, "本单位风险点的编码，几个用顿号隔开"),
                Column.text("incompatible", "不相容环节", 300, 14, "不能由同一人办理的环节的序号，几个用顿号隔开"),
                Column.text("next", "下一环节", 300, 14, "序号，几个用顿号隔开；“结束”表示办完"),
                Column.note("state", "版本", 14, "只供参考，导入时不读取"));
    }
}
