package cn.mingquan.risks.grading;

/** Who has graded: the sources let the level pass through several hands before it is approved (S1-26, S4-24). */
public enum GradingStage {
    /** 自己定 / 岗位自评. */
    SELF,
    /** 社会评议. */
    PUBLIC_OPINION,
    /** 领导评 / 分级评审. */
    REVIEW,
    /** 组织审定. */
    ORGANISATION
}
