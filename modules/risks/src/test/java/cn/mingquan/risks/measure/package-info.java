/** Tests of what is done against the risks. */
@NullMarked
package cn.mingquan.risks.measure;

import org.jspecify.annotations.NullMarked;
