/** Whose data a transaction may touch: the scope of a call, and the role and search path set for it. */
@NullMarked
package cn.mingquan.platform.tenancy;

import org.jspecify.annotations.NullMarked;
