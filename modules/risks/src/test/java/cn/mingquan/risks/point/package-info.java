@NullMarked
package cn.mingquan.risks.point;

import org.jspecify.annotations.NullMarked;
