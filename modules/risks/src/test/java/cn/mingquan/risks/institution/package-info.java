@NullMarked
package cn.mingquan.risks.institution;

import org.jspecify.annotations.NullMarked;
