/** The lists of what a unit has filed (报送) and of what units have filed with a body (收件), and what can be done with them. */
@NullMarked
package cn.mingquan.platform.filings;

import org.jspecify.annotations.NullMarked;
