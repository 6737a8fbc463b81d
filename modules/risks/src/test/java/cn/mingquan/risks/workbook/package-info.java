@NullMarked
package cn.mingquan.risks.workbook;

import org.jspecify.annotations.NullMarked;
