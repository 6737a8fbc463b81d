package cn.mingquan.monitoring.conformance;

import java.util.List;

/**
 * What is to be said of a step of a case.
 *
 * @param missing of a skipping step the steps that should have come before, in one possible order
 */
public record Judgement(Kind kind, List<String> missing) {

    static final Judgement ALLOWED = new Judgement(Kind.ALLOWED, List.of());
    static final Judgement UNKNOWN = new Judgement(Kind.UNKNOWN, List.of());
    static final Judgement REPEATED = new Judgement(Kind.REPEATED, List.of());
    static final Judgement OUT_OF_ORDER = new Judgement(Kind.OUT_OF_ORDER, List.of());

    /** Whether and how a step fits. */
    public enum Kind {
        ALLOWED,
        /** Other steps had to come before. */
        SKIPPED,
        /** It was done before, and does not come again. */
        REPEATED,
        /** Its time is over: it can no longer come. */
        OUT_OF_ORDER,
        /** The flow has no such step. */
        UNKNOWN
    }

    static Judgement skipping(List<String> missing) {
        return new Judgement(Kind.SKIPPED, List.copyOf(missing));
    }

    public boolean fits() {
        return kind == Kind.ALLOWED;
    }
}
