/** Tests of the workbook of step tables. */
@NullMarked
package cn.mingquan.catalogue.flow.workbook;

import org.jspecify.annotations.NullMarked;
