package cn.mingquan.catalogue.law;

import cn.mingquan.catalogue.basis.BasisType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law, or another text that powers rest on. Titles that differ only in 《》 and spaces are one law.
 *
 * @param type the highest rank it was given
 * @param powers that rest on it and are not withdrawn
 * @param ended how many of these powers rest on something of it that no longer holds
 * @param endsOn the next day on which something of it ends
 * @param reviews how many of these powers are to be looked at again
 */
public record LawRow(
        String title,
        BasisType type,
        long articles,
        long powers,
        long ended,
        @Nullable LocalDate endsOn,
        long reviews) {}
