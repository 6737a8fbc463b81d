/**
 * Rounds in which risks are found and graded by an ordered procedure (查险): who takes part, in which stage, how it goes up
 * and down, what the organisation decides, what is put on notice.
 */
@NullMarked
package cn.mingquan.risks.procedure;

import org.jspecify.annotations.NullMarked;
