/** Draws by lot that anybody can repeat. */
@NullMarked
package cn.mingquan.risks.monitoring.draw;

import org.jspecify.annotations.NullMarked;
