package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.PenaltyBound;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.List;

/** The form of the workbook of discretion benchmarks. */
final class StandardLayout {

    static final String SHEET = "裁量基准";

    private static final List<Choice> KINDS =
            Choice.of(PenaltyBound.BoundKind.class, PenaltyBound.BoundKind::label).stream()
                    .map(choice -> choice.code().equals("NONE") ? choice.formerly("无", "警告") : choice)
                    .toList();

    private StandardLayout() {}

    static WorkbookLayout of() {
        return new WorkbookLayout(
                "裁量基准",
                List.of(
                        "一行是一个阶次。同一项基准的各行要连着排；第二行起，编码和裁量事项可以空着，表示同上一行。",
                        "基准编码可以不填，导入时自动编制；要修改已有的基准，请保留导出文件里的编码。已公布的版本不会被改动：内容不同的，导入后成为新一版草稿，公布后才施行。",
                        "处罚标准写文件上的原文。幅度类型、基数和上下限可以不填：能从“处二万元以上五万元以下罚款”这样的原文读出的，导入时读出并注明“由文字读出”，请核对；读不出的保持空白。",
                        "“以上”“以下”都含本数；不含本数的（超过、不满），在“下限不含本数”“上限不含本数”中填“是”。",
                        "上传后先检查，不会写入；确认后一次写入。一项基准里有一行出错，这一项整个不导入。"),
                List.of(new SheetLayout(SHEET, columns())),
                SHEET);
    }

    private static List<Column> columns() {
        return List.of(
                Column.text("code", "基准编码", 100, 18, "本单位内不重复；不填则自动编制").alsoKnownAs("序号", "seq"),
                Column.text("matter", "裁量事项", 500, 36, "违法行为或裁量事项的全称；每项基准的第一行必填")
                        .alsoKnownAs("违法行为", "violation"),
                Column.text("law", "所属法律法规", 300, 24, "文件里归在哪部法律法规之下").alsoKnownAs("法律法规", "law_heading"),
                Column.text("basis", "法律依据", 10_000, 40, "所依据的条款和原文").alsoKnownAs("处罚依据", "legal_basis"),
                Column.text("source", "文件来源", 300, 24, "公布这项基准的文件和文号"),
                Column.date("validFrom", "施行日期", 14, "如 2026-01-01；公布时再确认"),
                Column.text("power", "职权编码", 100, 22, "这项基准细化的是哪项职权；还没有对应的可以不填"),
                Column.text("grade", "阶次", 50, 10, "如 1、2、3，或从轻、一般、从重").alsoKnownAs("裁量阶次", "等级", "tier"),
                Column.text("circumstance", "裁量情节", 2_000, 36, "在什么情形下适用；公布前必须填写")
                        .alsoKnownAs("情节", "circumstance"),
                Column.text("penalty", "处罚标准", 2_000, 40, "文件上的原文；公布前必须填写").alsoKnownAs("裁量标准", "penalty_standard"),
                Column.choice("kind", "幅度类型", KINDS, 14, "金额（元）、倍数、百分比、天数或不涉及数额"),
                Column.text("base", "基数", 100, 18, "倍数、百分比以什么为基数，如：违法所得"),
                decimal("lower", "下限", "元、倍、% 或日；至多四位小数"),
                decimal("upper", "上限", "元、倍、% 或日；至多四位小数"),
                Column.flag("lowerExcluded", "下限不含本数", 12, "写“超过”的填“是”，写“以上”的不填"),
                Column.flag("upperExcluded", "上限不含本数", 12, "写“不满”的填“是”，写“以下”的不填"),
                Column.text("note", "备注", 2_000, 30, "").alsoKnownAs("remark"),
                Column.flag("derived", "由文字读出", 12, "导出时的“是”表示幅度由文字读出、还没有人核对；核对以后清空"),
                Column.note("state", "版本", 14, "只供参考，导入时不读取"));
    }

    private static Column decimal(String key, String header, String help) {
        return new Column(key, header, List.of(), Column.Kind.NUMBER, false, 24, 14, help, List.of());
    }
}
