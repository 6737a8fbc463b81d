@NullMarked
package cn.mingquan.risks.monitoring.draw;

import org.jspecify.annotations.NullMarked;
