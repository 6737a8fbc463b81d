/**
 * What a unit is told of an overlap case in which it claims a power: that the power is in dispute, and how it was ruled. The body
 * that leads the case sends it as a notice, which takes effect where it arrives.
 */
@NullMarked
package cn.mingquan.catalogue.overlap.dispute;

import org.jspecify.annotations.NullMarked;
