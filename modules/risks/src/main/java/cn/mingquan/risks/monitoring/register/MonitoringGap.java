package cn.mingquan.risks.monitoring.register;

/** What a power lacks that is to be monitored. */
public enum MonitoringGap {
    /** Neither a risk point nor a signed finding that there is none (S0-15). */
    UNSEARCHED("m.points = 0 and not m.no_risk"),
    /** No level, and so nobody who watches (S0-28 to S0-30). */
    UNGRADED("m.level is null"),
    /** Not in a catalogue that was issued (S0-12). */
    UNISSUED("m.issue_no is null");

    private final String condition;

    MonitoringGap(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
