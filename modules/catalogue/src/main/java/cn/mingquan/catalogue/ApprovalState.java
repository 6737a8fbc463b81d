package cn.mingquan.catalogue;

/** Where a record of the catalogue stands. Only what is approved (已审定) counts in the figures. */
public enum ApprovalState {
    DRAFT("草稿"),
    APPROVED("已审定"),
    WITHDRAWN("已停止");

    private final String label;

    ApprovalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
