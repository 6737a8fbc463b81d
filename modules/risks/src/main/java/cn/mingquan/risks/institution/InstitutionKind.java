package cn.mingquan.risks.institution;

/** What sort of rule an institution is. Each unit must hold a rule of its own on 三重一大 (S0-51). */
public enum InstitutionKind {
    MAJOR_DECISIONS("“三重一大”决策制度"),
    WORK_RULES("工作规则"),
    MANAGEMENT("管理制度"),
    SUPERVISION("监督制度"),
    DISCLOSURE("公开制度"),
    ACCOUNTABILITY("考核问责制度"),
    OTHER("其他");

    private final String label;

    InstitutionKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
