/** The first page of an agency: what is done, what is missing, what happened last. */
@NullMarked
package cn.mingquan.risks.workbench;

import org.jspecify.annotations.NullMarked;
