/**
 * Moderation across units (综合平衡, S0-18): what an overseeing body compares in the risk catalogues of the units of its area,
 * before the levels become final.
 */
@NullMarked
package cn.mingquan.risks.moderation;

import org.jspecify.annotations.NullMarked;
