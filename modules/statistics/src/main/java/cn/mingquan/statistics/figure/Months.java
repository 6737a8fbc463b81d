package cn.mingquan.statistics.figure;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month as figures name it: {@code 202611}. */
public final class Months {

    private Months() {}

    public static int of(LocalDate day) {
        return of(YearMonth.from(day));
    }

    private static int of(YearMonth month) {
        return month.getYear() * 100 + month.getMonthValue();
    }

    private static YearMonth month(int period) {
        return YearMonth.of(period / 100, period % 100);
    }

    static int next(int period) {
        return of(month(period).plusMonths(1));
    }

    static LocalDate lastDay(int period) {
        return month(period).atEndOfMonth();
    }
}
