/** Tests of the coverage of phases. */
@NullMarked
package cn.mingquan.risks.measure.coverage;

import org.jspecify.annotations.NullMarked;
