package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.basis.BasisEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power with everything that is kept of it.
 *
 * @param counterparty towards whom it is exercised (相对人, S3-28)
 * @param supervisor who watches over it
 * @param withoutBasis it was approved although no legal basis is recorded
 * @param withoutContent it was approved although nothing says what the power is
 * @param confirmation that the examining body has confirmed it as it stands (S0-09)
 * @param stop the examining body's order to stop exercising it (S0-11)
 * @param warnings what somebody should look at, in Chinese; none of it blocks
 */
public record PowerView(
        UUID id,
        String code,
        String name,
        @Nullable String category,
        String categoryLabel,
        @Nullable String content,
        @Nullable String exerciser,
        @Nullable UUID sectionId,
        @Nullable UUID holderPostId,
        @Nullable HolderLayer holderLayer,
        boolean hotPost,
        Direction direction,
        Visibility visibility,
        @Nullable Integer statutoryLimit,
        TimeLimit.@Nullable Unit statutoryUnit,
        @Nullable Integer promisedLimit,
        TimeLimit.@Nullable Unit promisedUnit,
        @Nullable String localCode,
        @Nullable String level,
        @Nullable String counterparty,
        @Nullable String supervisor,
        ApprovalState state,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy,
        @Nullable LocalDate withdrawnOn,
        boolean withoutBasis,
        boolean withoutContent,
        @Nullable Confirmation confirmation,
        @Nullable StopOrder stop,
        boolean demo,
        List<BasisEntry> bases,
        Map<String, String> custom,
        List<String> warnings,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** 确认和备案: under which number, when and by whom. */
    public record Confirmation(String number, LocalDate on, String by) {}

    /** 责令停止行使: why, from when, by whom, and who of the unit has taken note of it. */
    public record StopOrder(
            String reason,
            LocalDate effectiveOn,
            String by,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt) {}
}
