package cn.mingquan.catalogue.law;

import cn.mingquan.catalogue.ApprovalState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power that rests on a law, once for each article.
 *
 * @param ended whether the article no longer holds today
 * @param changeNote what has become of the law, until somebody has looked at the power again
 * @param baseless whether nothing that the power rests on holds today
 */
public record LawPower(
        UUID basisId,
        UUID id,
        String code,
        String name,
        ApprovalState state,
        @Nullable String article,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        @Nullable LocalDate changedOn,
        @Nullable String changeNote,
        boolean baseless) {}
