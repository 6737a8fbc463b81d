package cn.mingquan.catalogue.overlap.dispute;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in which the unit claims a power.
 *
 * @param body which leads the case
 * @param others the claims of the other units
 * @param won whether it was ruled that the power is this unit's; absent until it is ruled
 */
public record DisputeView(
        UUID caseId,
        String body,
        String title,
        String reason,
        OverlapState state,
        LocalDate openedOn,
        List<OtherClaim> others,
        @Nullable Boolean won,
        @Nullable Ruling ruling,
        @Nullable String withdrawal) {

    /** What another unit claims. */
    public record OtherClaim(String unit, String code, String name) {}
}
