/** The way back for a unit whose first administrator has lost the password. */
@NullMarked
package cn.mingquan.registry.administrator;

import org.jspecify.annotations.NullMarked;
