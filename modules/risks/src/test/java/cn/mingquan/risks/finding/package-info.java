@NullMarked
package cn.mingquan.risks.finding;

import org.jspecify.annotations.NullMarked;
