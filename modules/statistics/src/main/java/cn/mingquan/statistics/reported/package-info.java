/** Figures that places have published, with their quotations: shown beside the platform's own, never mixed with them. */
@NullMarked
package cn.mingquan.statistics.reported;

import org.jspecify.annotations.NullMarked;
