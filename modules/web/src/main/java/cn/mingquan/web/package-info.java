/** Serves the console, which is packed into this module's jar under {@code META-INF/resources}. */
@NullMarked
package cn.mingquan.web;

import org.jspecify.annotations.NullMarked;
