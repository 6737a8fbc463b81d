package cn.mingquan.risks.point;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What kind of measure it is: one that answers a cause (S0-24 to S0-27, S1-34, S2-24), or one of prevention (S2-22). */
public enum MeasureType {
    DECOMPOSITION("分解配置权力", RiskCause.OVER_CONCENTRATED),
    COLLECTIVE_DECISION("集体决策", RiskCause.OVER_CONCENTRATED),
    DISCRETION_STANDARD("细化裁量标准", RiskCause.WIDE_DISCRETION),
    INSTITUTION("健全制度", RiskCause.MISSING_INSTITUTION),
    ELECTRONIC_SUPERVISION("电子监察", RiskCause.HARD_TO_WATCH),
    INTEGRITY_PLEDGE("保廉承诺", null),
    WARNING_EDUCATION("警示教育", null),
    RISK_REMINDER("风险提示", null),
    INTEGRITY_TALK("廉政谈话", null),
    INQUIRY("函询质询", null),
    OTHER("其他措施", null);

    private final String label;
    private final @Nullable RiskCause cause;

    MeasureType(String label, @Nullable RiskCause cause) {
        this.label = label;
        this.cause = cause;
    }

    public String label() {
        return label;
    }

    /** Those that answer the cause; none where nobody has said which do. */
    public static List<MeasureType> against(RiskCause cause) {
        return Arrays.stream(values()).filter(type -> type.cause == cause).toList();
    }
}
