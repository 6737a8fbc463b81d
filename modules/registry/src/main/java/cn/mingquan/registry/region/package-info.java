/** The region tree: real division codes, own-level nodes, development zones, lines; everything dated. */
@NullMarked
package cn.mingquan.registry.region;

import org.jspecify.annotations.NullMarked;
