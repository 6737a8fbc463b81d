/** Tests that run inside the server, in one deployment of the real WAR on a real PostgreSQL. */
@NullMarked
package cn.mingquan.checks.container;

import org.jspecify.annotations.NullMarked;
