package cn.mingquan.risks.point;

/** At which of the three levels a risk was looked for (S1-17). */
public enum OwnerType {
    POST("个人岗位"),
    DIVISION("科室职责"),
    UNIT("单位职能");

    private final String label;

    OwnerType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
