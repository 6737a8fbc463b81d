package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.catalogue.power.TimeLimit.Unit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time limits as ISO 8601 durations. ISO knows no working days: they are written as days, and our extension beside them
 * says what they are.
 */
final class IsoLimit {

    private static final Pattern DURATION = Pattern.compile("P(\\d{1,4})([YMWD])");

    private IsoLimit() {}

    static String write(@Nullable Integer length, @Nullable Unit unit) {
        if (length == null || unit == null) {
            return "P0D";
        }
        return "P" + length
                + switch (unit) {
                    case DAY, WORKDAY -> "D";
                    case MONTH -> "M";
                    case YEAR -> "Y";
                };
    }

    /** Empty for what is no whole number of years, months, weeks or days. */
    static Optional<TimeLimit> read(String duration) {
        var parts = DURATION.matcher(duration.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        var length = Integer.parseInt(parts.group(1));
        return Optional.of(
                switch (parts.group(2)) {
                    case "Y" -> new TimeLimit(length, Unit.YEAR);
                    case "M" -> new TimeLimit(length, Unit.MONTH);
                    case "W" -> new TimeLimit(length * 7, Unit.DAY);
                    default -> new TimeLimit(length, Unit.DAY);
                });
    }
}
