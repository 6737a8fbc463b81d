/** The unit's own scale of risk levels and its kinds of risk. */
@NullMarked
package cn.mingquan.risks.level;

import org.jspecify.annotations.NullMarked;
