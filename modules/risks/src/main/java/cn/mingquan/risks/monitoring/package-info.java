/** How the risk points of each level are monitored (分级监控): who watches, in what way, how often. */
@NullMarked
package cn.mingquan.risks.monitoring;

import org.jspecify.annotations.NullMarked;
