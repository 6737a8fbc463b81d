package cn.mingquan.monitoring.deadline;

/** What a term of the law is for. */
public enum DeadlineAim {
    /** Something is done within it. */
    WITHIN,
    /** Something takes at least so long. */
    AT_LEAST,
    /** Something is done so long before the event. */
    BEFORE,
    /** Something is done by a day of each year. */
    BY_DATE,
    /** Something has effect for so long. */
    LASTS,
    /** Something is not counted within other terms. */
    NOT_COUNTED,
    /** How the terms of a law are counted. */
    RULE
}
