/** The legal bases of powers (设定依据) as they are typed and shown. They are kept and changed with their power. */
@NullMarked
package cn.mingquan.catalogue.basis;

import org.jspecify.annotations.NullMarked;
