/**
 * An agency's integrity risk points (廉政风险点), their levels on its own scale, and their control measures.
 */
@NullMarked
package cn.mingquan.risks;

import org.jspecify.annotations.NullMarked;
