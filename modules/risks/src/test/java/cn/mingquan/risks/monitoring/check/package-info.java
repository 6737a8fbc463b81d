@NullMarked
package cn.mingquan.risks.monitoring.check;

import org.jspecify.annotations.NullMarked;
