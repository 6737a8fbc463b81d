/** A browser for the tests, fetched where the machine has none. */
@NullMarked
package cn.mingquan.checks.browser;

import org.jspecify.annotations.NullMarked;
