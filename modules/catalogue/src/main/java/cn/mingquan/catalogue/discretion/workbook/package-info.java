/**
 * Discretion benchmarks out to Excel and back: one row a tier, the rows of one standard together, as such tables are
 * printed.
 */
@NullMarked
package cn.mingquan.catalogue.discretion.workbook;

import org.jspecify.annotations.NullMarked;
