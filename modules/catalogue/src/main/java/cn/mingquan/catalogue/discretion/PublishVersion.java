package cn.mingquan.catalogue.discretion;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Publishes the draft.
 *
 * @param validFrom the day from which it is in force; after that of the version before
 * @param withDoubts although something about its tiers is doubtful: a decision, and it stands in the audit entry
 */
public record PublishVersion(@NotNull(message = "请填写施行日期") LocalDate validFrom, boolean withDoubts) {}
