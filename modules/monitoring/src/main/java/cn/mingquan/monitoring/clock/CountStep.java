package cn.mingquan.monitoring.clock;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A step of the counting, as it is told to people.
 *
 * @param length how much was counted, left out or added, in the unit of the term; 0 where nothing is measured
 * @param from where the step begins
 * @param to where the term ends after the step; absent while it is suspended
 */
public record CountStep(Kind kind, int length, LocalDateTime from, @Nullable LocalDateTime to) {

    /** What a step does. */
    public enum Kind {
        /** The term as the law has it. */
        COUNTED,
        /** What was added by whoever may. */
        EXTENDED,
        /** What was not counted. */
        PAUSED,
        /** Suspended, and nobody knows until when. */
        STOPPED,
        /** The end fell on a day off. */
        ROLLED
    }
}
