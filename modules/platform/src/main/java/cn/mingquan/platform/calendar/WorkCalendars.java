package cn.mingquan.platform.calendar;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Gives the calendar that holds in the province, to the platform and to every unit. */
@Dependent
public class WorkCalendars {

    private final CalendarYears years;
    private final CompiledCalendars compiled;

    @Inject
    WorkCalendars(CalendarYears years, CompiledCalendars compiled) {
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
}
