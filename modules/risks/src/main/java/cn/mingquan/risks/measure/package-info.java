/** What is done against the risks: by whom, until when, and whether it was done (S0-26, S1-30, S2-22, S2-24, S4-16). */
@NullMarked
package cn.mingquan.risks.measure;

import org.jspecify.annotations.NullMarked;
