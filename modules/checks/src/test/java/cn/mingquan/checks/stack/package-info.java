/** The whole platform, started once for all tests of a run. */
@NullMarked
package cn.mingquan.checks.stack;

import org.jspecify.annotations.NullMarked;
