/**
 * Working days (工作日): the calendar that the province keeps from the yearly notices of the State Council, what a unit adds of
 * its own, and counting by lookup.
 */
@NullMarked
package cn.mingquan.platform.calendar;

import org.jspecify.annotations.NullMarked;
