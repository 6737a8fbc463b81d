@NullMarked
package cn.mingquan.risks.monitoring;

import org.jspecify.annotations.NullMarked;
