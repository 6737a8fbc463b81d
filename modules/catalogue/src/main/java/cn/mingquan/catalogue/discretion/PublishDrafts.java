package cn.mingquan.catalogue.discretion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Publishes several drafts at once, as after an import.
 *
 * @param ids which; absent when all drafts are meant
 * @param validFrom the day from which they are in force
 * @param withDoubts also those about which something is doubtful: a decision, and it stands in the audit entries
 */
public record PublishDrafts(
        @Nullable @Size(max = 1000, message = "一次至多 1000 项") List<UUID> ids,
        boolean allDrafts,
        @NotNull(message = "请填写施行日期") LocalDate validFrom,
        boolean withDoubts) {}
