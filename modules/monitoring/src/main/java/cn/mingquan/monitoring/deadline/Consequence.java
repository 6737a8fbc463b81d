package cn.mingquan.monitoring.deadline;

/** What holds by law when the term has run out and nothing was done. */
public enum Consequence {
    /** The application counts as accepted since the day it was received. */
    ACCEPTED,
    /** The licence counts as renewed. */
    RENEWED,
    /** Whoever was asked counts as having agreed. */
    CONSENT
}
