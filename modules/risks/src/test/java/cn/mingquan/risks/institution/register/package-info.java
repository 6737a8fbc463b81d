@NullMarked
package cn.mingquan.risks.institution.register;

import org.jspecify.annotations.NullMarked;
