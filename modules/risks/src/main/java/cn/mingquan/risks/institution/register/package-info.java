/** The institutions as a list, what is still missing among them, and their figure. */
@NullMarked
package cn.mingquan.risks.institution.register;

import org.jspecify.annotations.NullMarked;
