package cn.mingquan.risks.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody contributed in a stage.
 *
 * @param paper whether it came on paper and was entered for them
 * @param none whether they looked and found nothing
 * @param points the risk points they found
 */
public record Entry(
        String stage,
        LocalDate on,
        boolean paper,
        boolean none,
        @Nullable String note,
        List<UUID> points,
        String recordedBy,
        Instant recordedAt) {}
