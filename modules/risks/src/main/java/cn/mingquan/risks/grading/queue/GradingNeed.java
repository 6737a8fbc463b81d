package cn.mingquan.risks.grading.queue;

/** What is to be done about a point's grading. */
public enum GradingNeed {
    /** It has never been scored; a level that came with a file is one without scores. */
    UNGRADED,
    /** The day is reached on which it is graded anew (S4-27). */
    DUE,
    /** It was scored by a scheme that no longer holds. */
    FORMER_SCHEME,
    /** Another level was chosen than the score suggested. */
    OVERRIDDEN,
    /** Its power belongs to a focus domain (权、钱、人、项目), and none of the power's points is of the gravest kind (S0-43). */
    FOCUS,
    /** It is of the gravest kind, and not in the hands of the head (S2-25). */
    NOT_LED
}
