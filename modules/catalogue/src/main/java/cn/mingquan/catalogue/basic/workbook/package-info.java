/** The basic catalogue as a workbook: the empty form, the export and the import are one and the same. */
@NullMarked
package cn.mingquan.catalogue.basic.workbook;

import org.jspecify.annotations.NullMarked;
