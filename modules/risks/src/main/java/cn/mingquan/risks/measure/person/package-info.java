/** The measures person by person, and the card and pledge that each of them signs (岗位风险卡, 承诺书; S4-16, S2-22). */
@NullMarked
package cn.mingquan.risks.measure.person;

import org.jspecify.annotations.NullMarked;
