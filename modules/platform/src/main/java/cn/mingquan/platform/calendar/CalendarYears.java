package cn.mingquan.platform.calendar;

import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The years as they were set. Rows are added and never changed: deadlines were counted by them. */
@Dependent
public class CalendarYears {

    private static final String COLUMNS = "version, year, status, source, reason, days, set_by, set_at";

    private final Sql sql;
    private final Clock clock;

    @Inject
    public CalendarYears(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest setting of each year, the latest year first. */
    public List<CalendarYear> current() {
        return sql.list(
                "select distinct on (year) " + COLUMNS
                        + " from platform.work_calendar order by year desc, version desc",
                CalendarYears::read);
    }

    /** All settings of a year, the newest first. */
    public List<CalendarYear> of(int year) {
        return sql.list(
                "select " + COLUMNS + " from platform.work_calendar where year = ? order by version desc",
                CalendarYears::read,
                year);
    }

    /** Names what holds now; it grows with every setting. */
    public long version() {
        return sql.number("select coalesce(max(version), 0) from platform.work_calendar");
    }

    /** How many of the years, both included, are official. */
    long official(int from, int to) {
        return sql.number(
                "select count(*) from (select distinct on (year) status from platform.work_calendar"
                        + " where year between ? and ? order by year, version desc) y where status = 'OFFICIAL'",
                from,
                to);
    }

    /**
     * Sets a year.
     *
     * @param seen the version of the year that this follows, 0 for none
     * @return whether nobody else has set anything meanwhile
     */
    public boolean set(
            int year,
            CalendarStatus status,
            String source,
            @Nullable String reason,
            List<CalendarDay> days,
            String by,
            long seen) {
        return sql.change(
                        "insert into platform.work_calendar (" + COLUMNS + ")"
                                + " select (select coalesce(max(version), 0) + 1 from platform.work_calendar),"
                                + " ?, ?, ?, ?, ?::json, ?, ? where not exists"
                                + " (select 1 from platform.work_calendar where year = ? and version > ?)"
                                + " on conflict do nothing",
                        year,
                        status,
                        source,
                        reason,
                        Json.write(days),
                        by,
                        clock.instant(),
                        year,
                        seen)
                == 1;
    }

    private static CalendarYear read(ResultSet row) throws SQLException {
        return new CalendarYear(
                row.getLong(1),
                row.getInt(2),
                CalendarStatus.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                List.of(Json.read(row.getString(6), CalendarDay[].class)),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }
}
