package cn.mingquan.platform.imports;

import cn.mingquan.platform.workbook.Finding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An upload and what would be, or was, done with it. */
public record ImportView(
        UUID id,
        String fileName,
        String state,
        List<SheetCount> counts,
        int errors,
        int warnings,
        List<Finding> problems,
        Instant createdAt,
        @Nullable Instant appliedAt) {}
