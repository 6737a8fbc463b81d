package cn.mingquan.platform.calendar.workbook;

import cn.mingquan.platform.calendar.DayKind;
import cn.mingquan.platform.workbook.Choice;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.WorkbookLayout;
import java.util.List;

/** The sheet of days, as the yearly notice lists them. */
final class CalendarLayout {

    static final String SHEET = "工作日历";

    static final WorkbookLayout WORKBOOK = new WorkbookLayout(
            SHEET,
            List.of(
                    "一天一行：放假的日子（包括放假期间的星期六、星期日），以及调休上班的星期六、星期日。其他日子不用写。",
                    "按年份整体设置：文件里出现的年份，以文件为准，原来有而文件里没有的日子恢复为按星期计算。没有出现的年份不变。",
                    "导入的年份记为正式。每一年至少有一行写明依据的通知；同一年写了几种，以第一行为准。",
                    "上传后先检查，不会写入；确认后一次写入，任何一行有错都整个不导入。原来的设置保留在记录里。"),
            List.of(new SheetLayout(
                    SHEET,
                    List.of(
                            Column.date("day", "日期", 14, "如：2026-10-01")
                                    .alsoKnownAs("date")
                                    .mandatory(),
                            Column.choice("kind", "放假或者上班", kinds(), 14, "放假，或者调休上班")
                                    .alsoKnownAs("类别", "kind")
                                    .mandatory(),
                            Column.text("name", "名称", 30, 16, "节日名称")
                                    .alsoKnownAs("节日", "name")
                                    .mandatory(),
                            Column.text("source", "依据的通知", 200, 40, "如：国办发明电〔2025〕7 号")
                                    .alsoKnownAs("source")))),
            SHEET);

    private CalendarLayout() {}

    private static List<Choice> kinds() {
        return List.of(
                new Choice(DayKind.HOLIDAY.name(), DayKind.HOLIDAY.label()).formerly("休", "假日", "节假日", "休息"),
                new Choice(DayKind.WORKDAY.name(), DayKind.WORKDAY.label())
                        .formerly("班", "调休", "调休上班", "补班", "makeup_workday"));
    }
}
