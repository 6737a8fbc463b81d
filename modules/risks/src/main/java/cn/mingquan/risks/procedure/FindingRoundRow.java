package cn.mingquan.risks.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A round in the list.
 *
 * @param stage the name of the stage that it is in
 * @param asked who was asked at the opening
 * @param took those of them who took part
 * @param points risk points that were found in it
 */
public record FindingRoundRow(
        UUID id,
        String name,
        String procedure,
        FindingState state,
        String stage,
        LocalDate fromOn,
        LocalDate dueOn,
        long asked,
        long took,
        long points,
        Instant openedAt) {}
