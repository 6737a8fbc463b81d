package cn.mingquan.catalogue.submission;

import cn.mingquan.catalogue.statement.VerdictCounts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the unit's powers.
 *
 * @param number the version within the period
 * @param signer who signs it for the unit
 * @param reason why it was returned as a whole
 * @param counts the verdicts, once they have come back
 * @param issue how it was issued as the unit's catalogue of powers, when it was
 */
public record StatementView(
        UUID id,
        String period,
        int number,
        String title,
        String signer,
        String madeBy,
        Instant madeAt,
        int rows,
        StatementState state,
        @Nullable UUID filingId,
        @Nullable String receiver,
        @Nullable String documentNo,
        @Nullable Instant filedAt,
        @Nullable Instant settledAt,
        @Nullable String reason,
        VerdictCounts counts,
        @Nullable StatementIssue issue) {}
