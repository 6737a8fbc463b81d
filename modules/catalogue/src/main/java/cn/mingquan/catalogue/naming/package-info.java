/** How the record of changes calls what it refers to. */
@NullMarked
package cn.mingquan.catalogue.naming;

import org.jspecify.annotations.NullMarked;
