/** Whether something is done against the risks of each power before, while and after it is exercised (S2-02). */
@NullMarked
package cn.mingquan.risks.measure.coverage;

import org.jspecify.annotations.NullMarked;
