package cn.mingquan.platform.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** The days that come with the product (see {@code modules/web/work-calendar.mjs}). */
final class PackagedDays {

    /** By the yearly notices of the State Council. */
    static final List<CalendarDay> OFFICIAL = read("official.csv");

    /** By the law alone, for the year after the last notice. */
    static final List<CalendarDay> PROVISIONAL = read("provisional.csv");

    private PackagedDays() {}

    private static List<CalendarDay> read(String name) {
        try (var file = Objects.requireNonNull(PackagedDays.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(",", 3))
                    .map(row -> new CalendarDay(LocalDate.parse(row[0]), DayKind.valueOf(row[1]), row[2]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
