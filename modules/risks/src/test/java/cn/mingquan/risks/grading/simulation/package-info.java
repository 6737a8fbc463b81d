@NullMarked
package cn.mingquan.risks.grading.simulation;

import org.jspecify.annotations.NullMarked;
