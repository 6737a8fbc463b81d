package cn.mingquan.monitoring.deadline;

import cn.mingquan.monitoring.clock.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline of a law as it is shown.
 *
 * @param date by which day of each year, as MM-DD
 * @param counted whether its end can be asked for
 */
public record DeadlineView(
        String code,
        String law,
        String version,
        String article,
        String event,
        String duty,
        DeadlineAim aim,
        @Nullable Term term,
        @Nullable String date,
        boolean rolls,
        Deadline.@Nullable Extension extension,
        List<NotCounted> notCounted,
        @Nullable Consequence consequence,
        List<String> categories,
        @Nullable String note,
        boolean counted) {

    static DeadlineView of(Deadline deadline) {
        var date = deadline.date();
        return new DeadlineView(
                deadline.code(),
                deadline.law(),
                deadline.version(),
                deadline.article(),
                deadline.event(),
                deadline.duty(),
                deadline.aim(),
                deadline.term(),
                date == null ? null : date.toString().substring(2),
                deadline.rolls(),
                deadline.extension(),
                deadline.notCounted(),
                deadline.consequence(),
                deadline.categories(),
                deadline.note(),
                deadline.term() != null);
    }
}
