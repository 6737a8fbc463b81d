/** Tests of rounds of risk finding. */
@NullMarked
package cn.mingquan.risks.procedure;

import org.jspecify.annotations.NullMarked;
