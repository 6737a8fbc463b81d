package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list.
 *
 * @param units who claim
 * @param days since it was opened; of a ruled one, until the ruling
 */
public record OverlapRow(
        UUID id,
        String title,
        List<String> units,
        int powers,
        OverlapState state,
        Instant openedAt,
        int days,
        @Nullable String owner,
        @Nullable String documentNo,
        @Nullable LocalDate ruledOn) {}
