package cn.mingquan.platform.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Gives the calendar that holds in the province, to the platform and to every unit. */
@Dependent
public class WorkCalendars {

    private final CalendarYears years;
    private final CompiledCalendars compiled;

    @Inject
    public WorkCalendars(CalendarYears years, CompiledCalendars compiled) {
        this.years = years;
        this.compiled = compiled;
    }

    public WorkCalendar current() {
        return compiled.get(
                years.version(),
                version -> WorkCalendar.of(
                        version,
                        years.current().stream()
                                .flatMap(year -> year.days().stream())
                                .toList()));
    }

    /** Whether a span of days touches a year whose days off are not official, or that nobody has set. */
    public boolean provisional(LocalDate from, LocalDate to) {
        return years.official(from.getYear(), to.getYear()) <= to.getYear() - from.getYear();
    }
}
