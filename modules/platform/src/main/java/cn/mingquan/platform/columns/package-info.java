/** How values that the persistence provider has no words for stand in columns. */
@NullMarked
package cn.mingquan.platform.columns;

import org.jspecify.annotations.NullMarked;
