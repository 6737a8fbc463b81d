/** The list of powers: searched, narrowed, counted and turned by pages, without loading one. */
@NullMarked
package cn.mingquan.catalogue.search;

import org.jspecify.annotations.NullMarked;
