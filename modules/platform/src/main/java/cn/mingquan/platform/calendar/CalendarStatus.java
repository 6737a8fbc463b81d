package cn.mingquan.platform.calendar;

/** How sure the days of a year are. */
public enum CalendarStatus {
    /** By the year's notice of the State Council. */
    OFFICIAL("正式"),
    /** Before the notice is out: the holidays of the law, moved by nobody yet. */
    PROVISIONAL("暂定");

    private final String label;

    CalendarStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
