/** The one clock. */
@NullMarked
package cn.mingquan.platform.time;

import org.jspecify.annotations.NullMarked;
