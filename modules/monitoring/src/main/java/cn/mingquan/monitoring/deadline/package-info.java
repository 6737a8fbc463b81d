/** The deadlines that the laws set (法定期限, D01 to D31), as data, and when each ends. */
@NullMarked
package cn.mingquan.monitoring.deadline;

import org.jspecify.annotations.NullMarked;
