/** What the figures count of the risks, and what a template gives them. */
@NullMarked
package cn.mingquan.risks.figures;

import org.jspecify.annotations.NullMarked;
