package cn.mingquan.platform.post;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filing on its way: the copy, as the courier carries it.
 *
 * @param subject what it is a copy of, to which the files belong that come with it
 */
record Letter(
        UUID id,
        String kind,
        UUID subject,
        String title,
        @Nullable String period,
        @Nullable String documentNo,
        UUID receiver,
        String document,
        byte[] digest,
        String sentBy,
        Instant sentAt) {}
