package cn.mingquan.risks.procedure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a round went on to a later stage (自下而上), or back to an earlier one (自上而下, S4-12).
 *
 * @param from the name of the stage that was left
 * @param back whether it went back
 * @param reason why it went back
 * @param participants how many had taken part so far
 * @param points how many risk points had been found so far
 */
public record Passage(
        String from,
        String to,
        boolean back,
        @Nullable String reason,
        long participants,
        long points,
        String by,
        Instant at) {}
