/** Tests of how a practice gets into a template. */
@NullMarked
package cn.mingquan.risks.practice.promotion;

import org.jspecify.annotations.NullMarked;
