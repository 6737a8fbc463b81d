@NullMarked
package cn.mingquan.catalogue.workbook;

import org.jspecify.annotations.NullMarked;
