package cn.mingquan.risks.grading;

/** How a level was found (S4-20). */
public enum GradingMethod {
    /** The holder of the post judges. */
    INDIVIDUAL,
    /** A section or a meeting judges together. */
    COLLECTIVE,
    /** Experts, or people from outside, judge. */
    EXPERT_PANEL
}
