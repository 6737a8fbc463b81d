/** Risk points whose power is no longer exercised. */
@NullMarked
package cn.mingquan.risks.point.ended;

import org.jspecify.annotations.NullMarked;
