@NullMarked
package cn.mingquan.risks.grading.scheme;

import org.jspecify.annotations.NullMarked;
