package cn.mingquan.platform.filings.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A call for filings as its body sees it. */
public record CallView(
        UUID id,
        String kind,
        String kindLabel,
        String title,
        @Nullable String text,
        LocalDate dueOn,
        CallState state,
        String openedBy,
        Instant openedAt,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        long version,
        CallCounts counts) {}
