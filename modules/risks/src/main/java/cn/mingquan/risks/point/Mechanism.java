package cn.mingquan.risks.point;

/** The four mechanisms of prevention (S1-30). */
public enum Mechanism {
    PREVENTION("防范机制"),
    RESTRAINT("制约机制"),
    DISCLOSURE("公开机制"),
    ACCOUNTABILITY("绩效问责机制");

    private final String label;

    Mechanism(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
