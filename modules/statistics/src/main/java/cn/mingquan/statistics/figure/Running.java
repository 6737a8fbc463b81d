package cn.mingquan.statistics.figure;

import java.time.LocalDate;

/**
 * The running month.
 *
 * @param asOf the day whose end its figures show
 */
record Running(int period, LocalDate asOf) {}
