/**
 * Watching powers while they run (运行监控): the deadlines of the laws and the clocks that count them. What it publishes to
 * later modules lies here.
 */
@NullMarked
package cn.mingquan.monitoring;

import org.jspecify.annotations.NullMarked;
