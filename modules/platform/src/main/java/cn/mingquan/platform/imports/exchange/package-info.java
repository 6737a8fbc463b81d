/** Lists that go out to Excel and come back: one set of calls for all of them. */
@NullMarked
package cn.mingquan.platform.imports.exchange;

import org.jspecify.annotations.NullMarked;
