/** What tests of all modules share: a real PostgreSQL. */
@NullMarked
package cn.mingquan.platform.testing;

import org.jspecify.annotations.NullMarked;
