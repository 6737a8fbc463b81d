package cn.mingquan.catalogue;

/** Whether a power is written down somewhere or only exercised (S1-19). */
public enum Visibility {
    EXPLICIT("明权力"),
    IMPLICIT("隐权力");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
