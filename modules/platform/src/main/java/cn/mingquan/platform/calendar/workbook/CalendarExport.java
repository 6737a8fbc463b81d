package cn.mingquan.platform.calendar.workbook;

import cn.mingquan.platform.calendar.CalendarYears;
import cn.mingquan.platform.imports.exchange.WorkbookExport;
import cn.mingquan.platform.workbook.WorkbookWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.util.List;

/** Writes the days of all years into the form in which they can be imported again. */
@Dependent
class CalendarExport implements WorkbookExport {

    private final CalendarYears years;

    @Inject
    CalendarExport(CalendarYears years) {
        this.years = years;
    }

    @Override
    public byte[] workbook(boolean filled) {
        var out = new ByteArrayOutputStream();
        try (var writer = new WorkbookWriter(CalendarLayout.WORKBOOK)) {
            if (filled) {
                years.current().forEach(year -> year.days()
                        .forEach(day -> writer.append(
                                CalendarLayout.SHEET,
                                List.of(day.day(), day.kind().name(), day.name(), year.source()))));
            }
            writer.writeTo(out);
        }
        return out.toByteArray();
    }
}
