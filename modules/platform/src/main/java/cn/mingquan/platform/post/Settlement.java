package cn.mingquan.platform.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the receiver has done with a filing so far, as the courier carries it back. */
record Settlement(
        UUID id,
        UUID receiver,
        FilingState state,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String reason,
        @Nullable String reply) {}
