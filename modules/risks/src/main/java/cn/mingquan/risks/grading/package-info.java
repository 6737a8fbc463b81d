/** Grading of risk points (定级): scores, the level they suggest, the level that is chosen, and when to grade anew. */
@NullMarked
package cn.mingquan.risks.grading;

import org.jspecify.annotations.NullMarked;
