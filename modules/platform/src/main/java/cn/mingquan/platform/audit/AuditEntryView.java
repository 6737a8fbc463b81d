package cn.mingquan.platform.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as its readers see it. */
public record AuditEntryView(
        UUID id,
        Instant at,
        String actor,
        String actorName,
        String action,
        String subjectKind,
        @Nullable UUID subjectId,
        String label,
        String detail,
        boolean sealed) {}
