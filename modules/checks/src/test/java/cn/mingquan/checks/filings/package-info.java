/** What units file with the bodies that oversee them, through the whole stack. */
@NullMarked
package cn.mingquan.checks.filings;

import org.jspecify.annotations.NullMarked;
