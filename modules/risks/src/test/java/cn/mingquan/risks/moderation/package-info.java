/** Tests of the moderation of levels across units. */
@NullMarked
package cn.mingquan.risks.moderation;

import org.jspecify.annotations.NullMarked;
