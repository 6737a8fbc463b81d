package cn.mingquan.risks.institution;

/** Where an institution stands. Only one in force covers a risk, and only those are counted. */
public enum InstitutionState {
    PLANNED("拟制定"),
    IN_FORCE("现行"),
    REPEALED("已废止");

    private final String label;

    InstitutionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
