package cn.mingquan.risks.level;

/** A kind of risk, such as 权力风险, 管理风险, 流程风险 (S1-18). */
public record KindView(String code, String label) {}
