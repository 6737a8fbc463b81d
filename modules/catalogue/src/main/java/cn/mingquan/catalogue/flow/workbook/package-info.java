/** The step tables of many powers at once, out to Excel and back: one row a step, the rows of one power together. */
@NullMarked
package cn.mingquan.catalogue.flow.workbook;

import org.jspecify.annotations.NullMarked;
