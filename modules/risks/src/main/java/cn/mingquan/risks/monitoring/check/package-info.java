/** Rounds of checks, whole or drawn, and what each check found. */
@NullMarked
package cn.mingquan.risks.monitoring.check;

import org.jspecify.annotations.NullMarked;
