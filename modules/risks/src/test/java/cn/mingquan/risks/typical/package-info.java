@NullMarked
package cn.mingquan.risks.typical;

import org.jspecify.annotations.NullMarked;
