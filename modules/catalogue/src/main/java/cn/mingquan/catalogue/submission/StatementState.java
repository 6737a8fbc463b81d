package cn.mingquan.catalogue.submission;

/** Where a statement of the unit stands. */
public enum StatementState {
    MADE("未报送"),
    FILED("已报送"),
    RETURNED("已退回"),
    EXAMINED("已审查");

    private final String label;

    StatementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
