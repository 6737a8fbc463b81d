/** Figures as a body sees them, from the change in an agency to the workbook. */
@NullMarked
package cn.mingquan.checks.figures;

import org.jspecify.annotations.NullMarked;
