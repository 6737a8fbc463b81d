/** Who may read a record of changes and take its chain away: a unit its own, the platform's administrators the platform's. */
@NullMarked
package cn.mingquan.platform.audit.reading;

import org.jspecify.annotations.NullMarked;
