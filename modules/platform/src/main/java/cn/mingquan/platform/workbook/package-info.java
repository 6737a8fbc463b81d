/**
 * Workbooks as people fill them in: laid out with drop-downs and a legend, read as a stream, and given back with every
 * problem marked. Reading is built for hostile files: sizes are bounded, XML has no DTD, formulas are never evaluated.
 */
@NullMarked
package cn.mingquan.platform.workbook;

import org.jspecify.annotations.NullMarked;
