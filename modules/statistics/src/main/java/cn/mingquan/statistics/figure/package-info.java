/**
 * The figure pipeline: takes the changes that units have left, counts those units again, and books the difference for
 * the unit and for every node of the region tree above it. Time moves here too: a day's tick, a new month, the recount.
 */
@NullMarked
package cn.mingquan.statistics.figure;

import org.jspecify.annotations.NullMarked;
