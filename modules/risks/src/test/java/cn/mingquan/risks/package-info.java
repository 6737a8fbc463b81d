@NullMarked
package cn.mingquan.risks;

import org.jspecify.annotations.NullMarked;
