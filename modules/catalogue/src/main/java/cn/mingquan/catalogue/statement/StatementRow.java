package cn.mingquan.catalogue.statement;

import cn.mingquan.catalogue.basis.BasisEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A power in a statement, as it stood when the statement was made, and what was said of it.
 *
 * @param sort its place in the statement, from 1
 * @param filingNo under which it was confirmed (备案号)
 * @param filedOn the day of that
 * @param reason why it is incomplete, overlapping or stopped
 * @param effectiveOn from when it is stopped
 * @param categoryDoubt what speaks against its category, in Chinese; a hint for who examines it (S4-08)
 */
public record StatementRow(
        int sort,
        UUID powerId,
        String code,
        String name,
        @Nullable String category,
        @Nullable String exerciser,
        @Nullable String content,
        List<BasisEntry> bases,
        @Nullable Verdict verdict,
        @Nullable String filingNo,
        @Nullable LocalDate filedOn,
        @Nullable String reason,
        @Nullable LocalDate effectiveOn,
        @Nullable String categoryDoubt) {}
