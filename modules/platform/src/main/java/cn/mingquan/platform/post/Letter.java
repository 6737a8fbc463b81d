package cn.mingquan.platform.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A filing on its way: the copy, as the courier carries it. */
record Letter(
        UUID id,
        String kind,
        String title,
        @Nullable String period,
        @Nullable String documentNo,
        UUID receiver,
        String document,
        byte[] digest,
        String sentBy,
        Instant sentAt) {}
