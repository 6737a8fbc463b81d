/** What the bodies over a unit have asked it to file. */
@NullMarked
package cn.mingquan.platform.filings.asked;

import org.jspecify.annotations.NullMarked;
