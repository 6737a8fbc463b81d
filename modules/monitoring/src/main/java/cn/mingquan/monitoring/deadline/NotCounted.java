package cn.mingquan.monitoring.deadline;

/** What the law does not count within a term (特别程序), such as 行政许可法 art. 45. */
public enum NotCounted {
    HEARING,
    TENDER,
    AUCTION,
    INSPECTION,
    TEST,
    QUARANTINE,
    APPRAISAL,
    EXPERT_REVIEW,
    /** Asking a third party whether its information may be disclosed. */
    THIRD_PARTY
}
