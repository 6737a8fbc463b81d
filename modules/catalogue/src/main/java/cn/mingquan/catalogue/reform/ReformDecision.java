package cn.mingquan.catalogue.reform;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is kept.
 *
 * @param intoName the name that the power it is merged into had at that time
 * @param appliedOn when it took effect in the catalogue; null while it is to come, and when it was withdrawn
 * @param withdrawal why it was withdrawn before it took effect
 */
public record ReformDecision(
        ReformAction action,
        String documentNo,
        String reason,
        String body,
        LocalDate effectiveOn,
        @Nullable UUID intoPowerId,
        @Nullable String intoName,
        @Nullable HandlingMode mode,
        @Nullable ReceiverKind receiverKind,
        @Nullable String receiver,
        @Nullable String capacityCheck,
        @Nullable Integer dueEvery,
        String decidedBy,
        Instant decidedAt,
        @Nullable LocalDate appliedOn,
        @Nullable String withdrawal) {

    ReformDecision applied(LocalDate on) {
        return ended(on, null);
    }

    ReformDecision withdrawn(String why) {
        return ended(null, why);
    }

    private ReformDecision ended(@Nullable LocalDate on, @Nullable String why) {
        return new ReformDecision(
                action,
                documentNo,
                reason,
                body,
                effectiveOn,
                intoPowerId,
                intoName,
                mode,
                receiverKind,
                receiver,
                capacityCheck,
                dueEvery,
                decidedBy,
                decidedAt,
                on,
                why);
    }
}
