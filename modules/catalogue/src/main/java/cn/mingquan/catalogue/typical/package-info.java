/** The typical powers of the unit's template, from which it takes what it has into its own catalogue. */
@NullMarked
package cn.mingquan.catalogue.typical;

import org.jspecify.annotations.NullMarked;
