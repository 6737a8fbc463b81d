/** Integrity risk points (廉政风险点) with their control measures: found, graded, approved. */
@NullMarked
package cn.mingquan.risks.point;

import org.jspecify.annotations.NullMarked;
