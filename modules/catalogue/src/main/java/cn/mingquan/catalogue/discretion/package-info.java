/**
 * Discretion benchmarks (裁量基准, S0-25, S1-35; 行政处罚法 art. 34): standards with numbered versions of tiers. A published
 * version never changes; a change is a new version, and on every day exactly one is in force.
 */
@NullMarked
package cn.mingquan.catalogue.discretion;

import org.jspecify.annotations.NullMarked;
