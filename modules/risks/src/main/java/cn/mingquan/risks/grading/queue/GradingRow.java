package cn.mingquan.risks.grading.queue;

import cn.mingquan.catalogue.ApprovalState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A risk point in the list of gradings.
 *
 * @param suggested the level its last scores came to, in the unit's words
 * @param due whether it is to be graded anew by now
 * @param focus the domain (权、钱、人、项目) of its power, POWER, MONEY, PEOPLE or PROJECT
 * @param formerScheme whether its scores are by a scheme that no longer holds
 */
public record GradingRow(
        UUID id,
        String code,
        String description,
        @Nullable String powerName,
        @Nullable String sectionName,
        @Nullable String level,
        @Nullable String levelLabel,
        @Nullable String colour,
        ApprovalState state,
        @Nullable BigDecimal score,
        @Nullable String suggested,
        boolean overridden,
        @Nullable LocalDate gradedOn,
        @Nullable LocalDate reviewOn,
        boolean due,
        boolean formerScheme,
        @Nullable String focus) {}
