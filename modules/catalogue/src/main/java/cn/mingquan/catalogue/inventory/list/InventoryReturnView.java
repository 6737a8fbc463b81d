package cn.mingquan.catalogue.inventory.list;

import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The list of a section in a round.
 *
 * @param sectionId null when the section has been removed since
 * @param participants who took part, by name (S1-20)
 * @param signedNone the section as a whole exercises no power, says the signer
 * @param firstSubmittedOn the day that decides whether it was in time
 * @param late not here although the due day is over, or first here after it
 * @param reason why it was sent back
 */
public record InventoryReturnView(
        UUID id,
        UUID roundId,
        @Nullable UUID sectionId,
        String sectionName,
        ReturnState state,
        List<ListedEntry> entries,
        List<String> participants,
        boolean signedNone,
        @Nullable String signer,
        @Nullable String noneReason,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable LocalDate firstSubmittedOn,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean late,
        long version) {}
