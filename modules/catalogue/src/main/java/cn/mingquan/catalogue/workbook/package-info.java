/** The catalogue as a workbook: the empty template, the export and the import are one form. */
@NullMarked
package cn.mingquan.catalogue.workbook;

import org.jspecify.annotations.NullMarked;
