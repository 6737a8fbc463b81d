/** The lists as a workbook that is sent out, filled in and merged back. */
@NullMarked
package cn.mingquan.catalogue.inventory.workbook;

import org.jspecify.annotations.NullMarked;
