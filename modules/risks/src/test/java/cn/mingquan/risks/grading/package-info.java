@NullMarked
package cn.mingquan.risks.grading;

import org.jspecify.annotations.NullMarked;
