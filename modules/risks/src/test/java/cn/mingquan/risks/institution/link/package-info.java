@NullMarked
package cn.mingquan.risks.institution.link;

import org.jspecify.annotations.NullMarked;
