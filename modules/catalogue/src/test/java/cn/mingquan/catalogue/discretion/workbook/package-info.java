@NullMarked
package cn.mingquan.catalogue.discretion.workbook;

import org.jspecify.annotations.NullMarked;
