package cn.mingquan.risks.procedure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as it stands.
 *
 * @param asked who was asked at the opening: of them the rate of participation is reckoned (K08)
 * @param took those of them who took part in any stage
 * @param added who came later
 * @param addedTook those of them who took part
 * @param waitingLeaders members of the leadership who are to enter theirs before the others can
 * @param points risk points that were found in it
 * @param warnings what somebody should look at, in Chinese; none of it blocks
 */
public record FindingRoundView(
        UUID id,
        String name,
        FindingState state,
        RoundDocument round,
        List<StageCount> stages,
        long asked,
        long took,
        long added,
        long addedTook,
        List<String> waitingLeaders,
        long points,
        List<String> warnings,
        Instant openedAt,
        @Nullable Instant closedAt,
        long version) {

    /**
     * How many took part in a stage.
     *
     * @param none those of them who found nothing
     * @param paper those whose contribution came on paper
     */
    public record StageCount(String stage, long took, long none, long paper) {}
}
