/** The risk points by what is to be done about their grading. */
@NullMarked
package cn.mingquan.risks.grading.queue;

import org.jspecify.annotations.NullMarked;
