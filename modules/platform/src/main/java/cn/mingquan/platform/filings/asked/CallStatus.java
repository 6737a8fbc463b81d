package cn.mingquan.platform.filings.asked;

/** How a unit stands that was asked to file. Told by what has come from it since, never entered. */
public enum CallStatus {
    /** Nothing has come. */
    MISSING,
    /** What came last was returned (退回): it is to be filed anew. */
    RETURNED,
    /** It has come in time. */
    FILED,
    /** It has come after the day. */
    LATE,
    /** It is not asked any more. */
    EXCLUDED;

    /** Whether something is still to come. */
    public boolean waiting() {
        return this == MISSING || this == RETURNED;
    }
}
