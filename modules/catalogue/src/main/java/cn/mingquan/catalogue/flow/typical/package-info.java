/** The typical flows that the unit's template offers (典型流程), from which the unit begins its own. */
@NullMarked
package cn.mingquan.catalogue.flow.typical;

import org.jspecify.annotations.NullMarked;
