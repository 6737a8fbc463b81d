/** The append-only record of every change, sealed into a chain that can be verified offline. */
@NullMarked
package cn.mingquan.platform.audit;

import org.jspecify.annotations.NullMarked;
