package cn.mingquan.catalogue.power;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to approve several powers at once.
 *
 * @param ids which; absent only when all drafts are meant
 * @param allDrafts every draft of the unit
 * @param withoutBasis also those for which no legal basis is recorded: a decision, and it stands in the audit entry
 * @param withoutContent also those that do not say what the power is: a decision of the same kind
 */
public record ApprovePowers(
        @Nullable @Size(max = 1000, message = "一次至多 1000 项") List<UUID> ids,
        boolean allDrafts,
        boolean withoutBasis,
        boolean withoutContent) {

    Gaps accepted() {
        return new Gaps(withoutBasis, withoutContent);
    }
}
