@NullMarked
package cn.mingquan.risks.grading.queue;

import org.jspecify.annotations.NullMarked;
