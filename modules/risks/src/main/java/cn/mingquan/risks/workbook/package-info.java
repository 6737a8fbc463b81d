/** The risk points as a workbook: the empty template, the export and the import are one form. */
@NullMarked
package cn.mingquan.risks.workbook;

import org.jspecify.annotations.NullMarked;
