/** The deployable: the JAX-RS application, the persistence unit and the web application's settings, nothing else. */
@NullMarked
package cn.mingquan.server;

import org.jspecify.annotations.NullMarked;
