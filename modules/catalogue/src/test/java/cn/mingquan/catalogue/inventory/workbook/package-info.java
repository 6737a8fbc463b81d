@NullMarked
package cn.mingquan.catalogue.inventory.workbook;

import org.jspecify.annotations.NullMarked;
