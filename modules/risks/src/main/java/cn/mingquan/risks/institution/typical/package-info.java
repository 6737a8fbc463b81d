/** The typical institutions that the unit's template offers (典型制度), from which the unit plans its own. */
@NullMarked
package cn.mingquan.risks.institution.typical;

import org.jspecify.annotations.NullMarked;
