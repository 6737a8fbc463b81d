package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.basis.BasisEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a unit's statement in a case, as it stood when the case was opened.
 *
 * @param madeAt when the statement was made
 */
public record Claim(
        UUID unitId,
        String unit,
        UUID filingId,
        int sort,
        UUID powerId,
        String code,
        String name,
        @Nullable String category,
        @Nullable String exerciser,
        @Nullable String content,
        List<BasisEntry> bases,
        Instant madeAt) {}
