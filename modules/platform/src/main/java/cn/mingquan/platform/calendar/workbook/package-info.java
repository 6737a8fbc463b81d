/** The work calendar as a workbook: out, and back in as whole years. */
@NullMarked
package cn.mingquan.platform.calendar.workbook;

import org.jspecify.annotations.NullMarked;
