package cn.mingquan.catalogue.basis;

/** The kind of text a power rests on, in order of rank (S0-05). */
public enum BasisType {
    LAW("法律"),
    ADMINISTRATIVE_REGULATION("行政法规"),
    LOCAL_REGULATION("地方性法规"),
    DEPARTMENT_RULE("部门规章"),
    LOCAL_RULE("地方政府规章"),
    ORG_DECREE("三定方案"),
    NORMATIVE_DOCUMENT("规范性文件"),
    OTHER("其他");

    private final String label;

    BasisType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
