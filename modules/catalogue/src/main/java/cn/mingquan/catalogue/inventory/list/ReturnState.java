package cn.mingquan.catalogue.inventory.list;

/** Where the list of a section stands. */
public enum ReturnState {
    PENDING("未报送"),
    SUBMITTED("已报送，等待核对"),
    RETURNED("退回更正"),
    ACCEPTED("已采纳");

    private final String label;

    ReturnState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether the section may still write. */
    public boolean writable() {
        return this == PENDING || this == RETURNED;
    }
}
