/** What a business transaction leaves behind for the figures. */
@NullMarked
package cn.mingquan.platform.figures;

import org.jspecify.annotations.NullMarked;
