package cn.mingquan.catalogue.examination;

import cn.mingquan.catalogue.statement.Verdict;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows of a statement their verdict.
 *
 * @param rows their places; absent when all undecided ones are meant
 * @param filingNo under which they are confirmed (备案号)
 * @param filedOn the day of that; a legal basis must hold on it
 * @param reason why they are incomplete, overlapping or stopped
 * @param effectiveOn from when they are stopped
 */
public record DecideRows(
        @Nullable @Size(max = 1000, message = "一次至多 1000 项") List<@NotNull Integer> rows,
        boolean allUndecided,
        @NotNull(message = "请选择审查意见") Verdict verdict,
        @Nullable @Size(max = 100, message = "备案号不超过 100 字") String filingNo,
        @Nullable LocalDate filedOn,
        @Nullable @Size(max = 500, message = "理由不超过 500 字") String reason,
        @Nullable LocalDate effectiveOn) {}
