/** The chart, rendered and checked without a cluster. */
@NullMarked
package cn.mingquan.checks.helm;

import org.jspecify.annotations.NullMarked;
