package cn.mingquan.monitoring.clock;

/** In what a term is counted. */
public enum TermUnit {
    HOUR("小时"),
    WORKDAY("个工作日"),
    DAY("日"),
    MONTH("个月"),
    YEAR("年");

    private final String label;

    TermUnit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
