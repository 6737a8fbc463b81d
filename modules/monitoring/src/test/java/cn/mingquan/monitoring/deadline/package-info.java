@NullMarked
package cn.mingquan.monitoring.deadline;

import org.jspecify.annotations.NullMarked;
