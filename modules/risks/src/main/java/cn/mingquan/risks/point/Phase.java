package cn.mingquan.risks.point;

/** When in the exercise of the power the risk lies (S1-30). */
public enum Phase {
    BEFORE("行使前"),
    DURING("行使中"),
    AFTER("行使后");

    private final String label;

    Phase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
