/**
 * Keeps the figures: counts what changed in a unit, rolls it up the region tree, and answers comparisons as lookups.
 * Knows other modules only through {@code MeasureSource}.
 */
@NullMarked
package cn.mingquan.statistics;

import org.jspecify.annotations.NullMarked;
