/** What must not be readable in a copy of the database. */
@NullMarked
package cn.mingquan.platform.secrets;

import org.jspecify.annotations.NullMarked;
