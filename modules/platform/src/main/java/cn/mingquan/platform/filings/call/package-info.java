/** What a body asks the units under it to file (报送要求), who has not, and reminders of it (催办). */
@NullMarked
package cn.mingquan.platform.filings.call;

import org.jspecify.annotations.NullMarked;
