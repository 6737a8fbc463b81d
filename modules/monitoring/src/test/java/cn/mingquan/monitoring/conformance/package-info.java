@NullMarked
package cn.mingquan.monitoring.conformance;

import org.jspecify.annotations.NullMarked;
