@NullMarked
package cn.mingquan.platform.calendar;

import org.jspecify.annotations.NullMarked;
