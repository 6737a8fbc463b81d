/** Failures as RFC 9457 problem documents: one exception, one interface, one enum per feature. */
@NullMarked
package cn.mingquan.platform.problem;

import org.jspecify.annotations.NullMarked;
