package cn.mingquan.catalogue.reform.register;

/** How far the reform of a power is. */
public enum ReformState {
    /** In use, and nothing is decided of it. */
    UNDECIDED("p.state <> 'WITHDRAWN' and p.stopped_on is null and p.reform #> '{inForce}' is null"
            + " and p.reform #> '{pending}' is null"),
    /** A decision takes effect on a day to come. */
    PENDING("p.reform #> '{pending}' is not null"),
    /** A decision is in force. */
    IN_FORCE("p.reform #> '{inForce}' is not null"),
    /** A follow-up, or what is to be put right, is overdue by the day that is filled in. */
    OVERDUE("(p.reform ->> 'dueOn')::date < ?");

    private final String condition;

    ReformState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
