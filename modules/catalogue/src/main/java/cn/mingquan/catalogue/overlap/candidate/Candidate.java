package cn.mingquan.catalogue.overlap.candidate;

import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.statement.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of another unit's statement that may overlap.
 *
 * @param likeness of the names, from 0 to 100
 * @param contested the case in which it stands already, if it is under way
 */
public record Candidate(
        UUID filingId,
        String unit,
        int sort,
        String code,
        String name,
        @Nullable String category,
        @Nullable String exerciser,
        List<BasisEntry> bases,
        @Nullable Verdict verdict,
        boolean sameCode,
        boolean sameName,
        boolean sameBasis,
        int likeness,
        @Nullable String contested) {}
