/** The list of discretion benchmarks, and those of one power as they were in force on a day. */
@NullMarked
package cn.mingquan.catalogue.discretion.search;

import org.jspecify.annotations.NullMarked;
