/** Which risk points and powers an institution addresses. */
@NullMarked
package cn.mingquan.risks.institution.link;

import org.jspecify.annotations.NullMarked;
