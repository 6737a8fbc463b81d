package cn.mingquan.monitoring.clock;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A time that is not counted (中止计时), such as that of a hearing. Of terms in days, the day on which it begins is counted and
 * the day on which it ends is not: it is measured as every term is.
 *
 * @param to absent while it lasts
 */
public record Pause(LocalDateTime from, @Nullable LocalDateTime to) {

    public Pause {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end before it begins: " + from + " to " + to);
        }
    }
}
