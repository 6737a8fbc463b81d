package cn.mingquan.catalogue.inventory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round, and how many of its sections are how far.
 *
 * @param pending have returned nothing yet, or must correct their list
 * @param submitted wait for the lead section
 * @param overdue of those pending: all of them, once the due day is over
 */
public record InventoryRoundView(
        UUID id,
        String name,
        LocalDate fromOn,
        LocalDate dueOn,
        RoundState state,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        int sections,
        int pending,
        int submitted,
        int accepted,
        int overdue,
        long version) {}
