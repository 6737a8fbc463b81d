package cn.mingquan.risks.monitoring;

/** In what way the points of a level are monitored (S0-28 to S0-30). */
public enum MonitoringMode {
    /** All of them, without pause; with a period, all are checked in rounds as well. */
    KEY("重点监控"),
    /** All of them, once in a period. */
    PERIODIC("定期检查"),
    /** Some, drawn by lot. */
    SPOT_CHECK("抽查");

    private final String label;

    MonitoringMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
