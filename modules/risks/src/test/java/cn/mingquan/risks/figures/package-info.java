@NullMarked
package cn.mingquan.risks.figures;

import org.jspecify.annotations.NullMarked;
