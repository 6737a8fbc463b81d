package cn.mingquan.catalogue;

/** Whether a power faces the public or the agency itself (S4-06). */
public enum Direction {
    EXTERNAL("对外职权"),
    INTERNAL_MGMT("内部管理职权");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
