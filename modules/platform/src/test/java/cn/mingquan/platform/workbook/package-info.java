@NullMarked
package cn.mingquan.platform.workbook;

import org.jspecify.annotations.NullMarked;
