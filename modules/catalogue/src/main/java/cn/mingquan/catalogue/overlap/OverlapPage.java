package cn.mingquan.catalogue.overlap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the cases, with counts whatever the filter.
 *
 * @param medianDays from opening to ruling, of all that are ruled (K05); absent when none is
 */
public record OverlapPage(
        List<OverlapRow> items, long total, int open, int opinion, int ruled, @Nullable Double medianDays) {}
