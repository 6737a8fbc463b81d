/**
 * A discretion tier as it is written, what of it can be read as numbers, and what is doubtful among the tiers of one
 * version.
 */
@NullMarked
package cn.mingquan.catalogue.discretion.tier;

import org.jspecify.annotations.NullMarked;
