/** The one command, as a new user and a careless operator would use it. */
@NullMarked
package cn.mingquan.checks.launcher;

import org.jspecify.annotations.NullMarked;
