/** Tests of the cards of persons. */
@NullMarked
package cn.mingquan.risks.measure.person;

import org.jspecify.annotations.NullMarked;
