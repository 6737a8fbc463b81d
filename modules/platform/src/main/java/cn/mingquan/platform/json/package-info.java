/** JSON in and out, configured once. */
@NullMarked
package cn.mingquan.platform.json;

import org.jspecify.annotations.NullMarked;
