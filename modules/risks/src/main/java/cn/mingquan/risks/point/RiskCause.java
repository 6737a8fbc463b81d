package cn.mingquan.risks.point;

/** Why a risk arises (形成原因): what is done against it follows from that (S0-24 to S0-27, S2-24, S4-21). */
public enum RiskCause {
    OVER_CONCENTRATED("权力过于集中"),
    WIDE_DISCRETION("自由裁量权过大"),
    MISSING_INSTITUTION("制度缺失或不完善"),
    HARD_TO_WATCH("传统手段难以监控"),
    OTHER("其他原因");

    private final String label;

    RiskCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
