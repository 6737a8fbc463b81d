@NullMarked
package cn.mingquan.catalogue.basic.workbook;

import org.jspecify.annotations.NullMarked;
