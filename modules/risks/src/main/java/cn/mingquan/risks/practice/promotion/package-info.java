/** The provincial administrator answers what units have offered, and puts it into the draft of a template (S1-57). */
@NullMarked
package cn.mingquan.risks.practice.promotion;

import org.jspecify.annotations.NullMarked;
