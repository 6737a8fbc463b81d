package cn.mingquan.catalogue.law;

/** How a law stands by what is recorded of its articles. */
public enum LawState {
    /** Something of it no longer holds. */
    ENDED("l.ended > 0"),
    /** Something of it ends on a day to come. */
    ENDING("l.ends_on is not null"),
    /** Powers that rest on it are to be looked at again. */
    REVIEW("l.reviews > 0");

    private final String condition;

    LawState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
