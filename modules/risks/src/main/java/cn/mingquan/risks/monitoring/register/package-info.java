/** The catalogue of what is monitored (权力监控目录): each power with its risk points, its level, and who watches it. */
@NullMarked
package cn.mingquan.risks.monitoring.register;

import org.jspecify.annotations.NullMarked;
