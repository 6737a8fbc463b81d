package cn.mingquan.platform.post;

/** Where a filing stands. Neither side ever goes back. */
public enum FilingState {
    SENT("已发出"),
    DELIVERED("已送达"),
    RECEIVED("已签收"),
    RETURNED("已退回"),
    ANSWERED("已答复"),
    /** Acknowledged, where nothing but that is asked (备案). */
    RECORDED("已备案");

    private final String label;

    FilingState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether nothing more will come of it. */
    public boolean closed() {
        return this == RETURNED || this == ANSWERED || this == RECORDED;
    }
}
