@NullMarked
package cn.mingquan.risks.institution.typical;

import org.jspecify.annotations.NullMarked;
