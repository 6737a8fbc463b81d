/** Grading schemes (评分办法): factors, weights and cut-offs of the unit, in versions, simulated before they hold. */
@NullMarked
package cn.mingquan.risks.grading.scheme;

import org.jspecify.annotations.NullMarked;
