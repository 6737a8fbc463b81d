@NullMarked
package cn.mingquan.risks.monitoring.register;

import org.jspecify.annotations.NullMarked;
