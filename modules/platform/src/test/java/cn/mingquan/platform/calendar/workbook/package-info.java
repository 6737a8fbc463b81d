@NullMarked
package cn.mingquan.platform.calendar.workbook;

import org.jspecify.annotations.NullMarked;
