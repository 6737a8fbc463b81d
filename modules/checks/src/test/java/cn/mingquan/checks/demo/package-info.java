/** The demonstration province as its visitors meet it. */
@NullMarked
package cn.mingquan.checks.demo;

import org.jspecify.annotations.NullMarked;
