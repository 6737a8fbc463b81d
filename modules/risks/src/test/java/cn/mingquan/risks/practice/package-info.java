/** Parts of the offering side. */
@NullMarked
package cn.mingquan.risks.practice;

import org.jspecify.annotations.NullMarked;
