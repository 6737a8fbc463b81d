/** The typical risk points of the unit's template, which come along with the powers it takes from there. */
@NullMarked
package cn.mingquan.risks.typical;

import org.jspecify.annotations.NullMarked;
