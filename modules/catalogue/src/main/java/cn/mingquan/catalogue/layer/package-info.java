/** Whom each holder layer (岗位层级) means in a unit, as its category's template says. */
@NullMarked
package cn.mingquan.catalogue.layer;

import org.jspecify.annotations.NullMarked;
