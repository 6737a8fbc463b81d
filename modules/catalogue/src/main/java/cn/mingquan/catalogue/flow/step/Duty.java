package cn.mingquan.catalogue.flow.step;

/** What a step is for: deciding, carrying out and supervising are to lie in different hands (S1-06, S3-02). */
public enum Duty {
    DECIDE("决策"),
    EXECUTE("执行"),
    SUPERVISE("监督");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
