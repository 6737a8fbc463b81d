@NullMarked
package cn.mingquan.monitoring.clock;

import org.jspecify.annotations.NullMarked;
