package cn.mingquan.risks.point;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks to approve several risk points at once.
 *
 * @param ids which; absent only when all drafts are meant
 * @param allDrafts every draft of the unit
 */
public record ApprovePoints(@Nullable @Size(max = 1000, message = "一次至多 1000 个") List<UUID> ids, boolean allDrafts) {}
