/** Paging and sorting of lists. */
@NullMarked
package cn.mingquan.platform.paging;

import org.jspecify.annotations.NullMarked;
