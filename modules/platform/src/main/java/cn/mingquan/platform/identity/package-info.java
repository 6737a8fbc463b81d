/** Who is calling, as the verified token says, and the keys that verify it. */
@NullMarked
package cn.mingquan.platform.identity;

import org.jspecify.annotations.NullMarked;
