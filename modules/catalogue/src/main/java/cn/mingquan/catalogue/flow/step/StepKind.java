package cn.mingquan.catalogue.flow.step;

/** What a row of the step table is. Only {@link #TASK} is a step of handling (环节) that counts. */
public enum StepKind {
    TASK("办理"),
    /** Exactly one of the next steps follows. */
    DECISION("判断"),
    /** All of the next steps follow; where branches meet, all are waited for. */
    PARALLEL("并行"),
    /** One or more of the next steps follow. */
    INCLUSIVE("多选"),
    END("结束");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
