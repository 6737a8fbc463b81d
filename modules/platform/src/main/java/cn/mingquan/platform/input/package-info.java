/** What a request may hold at all, judged before any resource sees it. */
@NullMarked
package cn.mingquan.platform.input;

import org.jspecify.annotations.NullMarked;
