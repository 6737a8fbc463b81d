/** The unit's own fields of powers, which its template adds to the common ones. */
@NullMarked
package cn.mingquan.catalogue.custom;

import org.jspecify.annotations.NullMarked;
