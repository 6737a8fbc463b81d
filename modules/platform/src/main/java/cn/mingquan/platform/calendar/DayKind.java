package cn.mingquan.platform.calendar;

/** How a day differs from what its weekday says. */
public enum DayKind {
    /** Nobody works, whatever the weekday. */
    HOLIDAY("放假"),
    /** A Saturday or Sunday on which work is made up for (调休上班). */
    WORKDAY("上班");

    private final String label;

    DayKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
