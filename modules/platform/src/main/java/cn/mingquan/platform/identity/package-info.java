/** Who is calling, as the verified token says. */
@NullMarked
package cn.mingquan.platform.identity;

import org.jspecify.annotations.NullMarked;
