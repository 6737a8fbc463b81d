/** All powers of the unit with their flows: which have none, which were redesigned, how many steps that removed. */
@NullMarked
package cn.mingquan.catalogue.flow.overview;

import org.jspecify.annotations.NullMarked;
