package cn.mingquan.platform.calendar;

import cn.mingquan.platform.problem.ProblemType;

/** What can go wrong in setting a year. */
public enum CalendarProblem implements ProblemType {
    CALENDAR_YEAR_INVALID(400, "工作日历填写有误"),
    CALENDAR_YEAR_UNCHANGED(409, "工作日历没有变化"),
    CALENDAR_YEAR_NOT_FOUND(404, "没有这一年的工作日历");

    private final int status;
    private final String title;

    CalendarProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
