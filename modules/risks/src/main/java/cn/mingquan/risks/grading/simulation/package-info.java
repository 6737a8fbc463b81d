/** Tries a drafted scheme on the points graded so far, before it is put in force. */
@NullMarked
package cn.mingquan.risks.grading.simulation;

import org.jspecify.annotations.NullMarked;
