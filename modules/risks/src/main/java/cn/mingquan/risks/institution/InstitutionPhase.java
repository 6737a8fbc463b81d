package cn.mingquan.risks.institution;

/** Which part of the exercise of power an institution binds (S0-42). */
public enum InstitutionPhase {
    DECISION("决策"),
    EXECUTION("执行"),
    RESULT("结果");

    private final String label;

    InstitutionPhase(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
