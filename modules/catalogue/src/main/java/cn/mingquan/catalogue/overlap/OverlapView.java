package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import cn.mingquan.catalogue.overlap.dispute.Ruling;
import cn.mingquan.platform.post.FilingState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case about powers that several units claim.
 *
 * @param days since it was opened; of a ruled one, until the ruling
 * @param notices what the claimants were told
 */
public record OverlapView(
        UUID id,
        String title,
        String reason,
        OverlapState state,
        List<Claim> claims,
        @Nullable Opinion opinion,
        @Nullable Ruling ruling,
        @Nullable String withdrawal,
        String openedBy,
        Instant openedAt,
        int days,
        List<SentNotice> notices,
        long version) {

    /** A notice to a claimant, and whether it has taken effect there. */
    public record SentNotice(
            String title,
            String unit,
            FilingState state,
            Instant sentAt,
            @Nullable Instant closedAt,
            @Nullable String reason) {}
}
