package cn.mingquan.monitoring.clock;

import cn.mingquan.platform.calendar.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts terms by one calendar. Immutable; every question costs the same however long the term is. */
public final class TermCounter {

    /** A term in days ends with its last second: whole seconds are what people and files write. */
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkCalendar calendar;

    public TermCounter(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The end of a term.
     *
     * @param event from which it is counted; the day of the event does not count (民法典 201), of hours the event itself does not
     * @param extension what was added, in the unit of the term; 0 for nothing
     * @param pauses what is not counted; they may overlap or lie within each other, and are counted once
     * @param rolls whether an end on a day off moves to the next working day (民法典 203); working days and hours never do
     * @throws IllegalArgumentException when the end lies outside of the calendar
     */
    public Count count(LocalDateTime event, Term term, int extension, List<Pause> pauses, boolean rolls) {
        return new Counting(event, term).run(extension, pauses, rolls);
    }

    /** One term being counted. */
    private final class Counting {

        private final LocalDateTime event;
        private final Term term;
        private final List<CountStep> steps = new ArrayList<>();
        private LocalDateTime due;

        Counting(LocalDateTime event, Term term) {
            this.event = event;
            this.term = term;
            this.due = event;
        }

        Count run(int extension, List<Pause> pauses, boolean rolls) {
            due = end(term.length());
            steps.add(new CountStep(CountStep.Kind.COUNTED, term.length(), event, due));
            if (extension > 0) {
                due = end(term.length() + extension);
                steps.add(new CountStep(CountStep.Kind.EXTENDED, extension, event, due));
            }
            for (var pause : merged(pauses)) {
                if (!leaveOut(pause)) {
                    return new Count(null, List.copyOf(steps));
                }
            }
            if (rolls && (term.unit() == TermUnit.DAY || monthly())) {
                roll();
            }
            return new Count(due, List.copyOf(steps));
        }

        private boolean monthly() {
            return term.unit() == TermUnit.MONTH || term.unit() == TermUnit.YEAR;
        }

        private LocalDateTime end(int length) {
            var day = event.toLocalDate();
            return switch (term.unit()) {
                case HOUR -> event.plusHours(length);
                case WORKDAY -> endOf(calendar.after(day, length));
                case DAY -> endOf(day.plusDays(length));
                case MONTH -> endOf(day.plusMonths(length));
                case YEAR -> endOf(day.plusYears(length));
            };
        }

        /** @return whether it is known when the pause ends, or the term was over before it began */
        private boolean leaveOut(Pause pause) {
            var from = pause.from().isBefore(event) ? event : pause.from();
            if (over(from)) {
                return true;
            }
            var to = pause.to();
            if (to == null) {
                steps.add(new CountStep(CountStep.Kind.STOPPED, 0, from, null));
                return false;
            }
            if (to.isAfter(from)) {
                var length = postpone(from, to);
                if (length > 0) {
                    steps.add(new CountStep(CountStep.Kind.PAUSED, length, from, due));
                }
            }
            return true;
        }

        /** A pause that begins on the last day leaves nothing out: that day is counted. */
        private boolean over(LocalDateTime from) {
            return term.unit() == TermUnit.HOUR
                    ? !from.isBefore(due)
                    : !from.toLocalDate().isBefore(due.toLocalDate());
        }

        /** @return by how much the end moved, in the unit that pauses of the term are measured in */
        private int postpone(LocalDateTime from, LocalDateTime to) {
            if (term.unit() == TermUnit.HOUR) {
                var length = Duration.between(from, to);
                due = due.plus(length);
                return Math.toIntExact(length.toHours());
            }
            if (term.unit() == TermUnit.WORKDAY) {
                int length = calendar.between(from.toLocalDate(), to.toLocalDate());
                due = endOf(calendar.after(due.toLocalDate(), length));
                return length;
            }
            int length = Math.toIntExact(ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()));
            due = endOf(due.toLocalDate().plusDays(length));
            return length;
        }

        private void roll() {
            var day = due.toLocalDate();
            var rolled = calendar.onOrAfter(day);
            if (!rolled.equals(day)) {
                due = endOf(rolled);
                steps.add(new CountStep(CountStep.Kind.ROLLED, 0, endOf(day), due));
            }
        }
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.atTime(END_OF_DAY);
    }

    /** As one after the other, each lasting until the next begins; one that lasts still ends them. */
    private static List<Pause> merged(List<Pause> pauses) {
        var sorted = new ArrayList<>(pauses);
        sorted.sort(Comparator.comparing(Pause::from));
        var merged = new ArrayList<Pause>();
        for (var pause : sorted) {
            var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && (last.to() == null || !pause.from().isAfter(last.to()))) {
                merged.set(merged.size() - 1, new Pause(last.from(), later(last.to(), pause.to())));
            } else {
                merged.add(pause);
            }
        }
        return merged;
    }

    private static @Nullable LocalDateTime later(@Nullable LocalDateTime one, @Nullable LocalDateTime other) {
        if (one == null || other == null) {
            return null;
        }
        return one.isAfter(other) ? one : other;
    }

    /**
     * The last day on which something may be done that must be done so long before a day, such as an application to renew
     * thirty days before a licence ends.
     */
    public LocalDate before(LocalDate day, Term term) {
        return switch (term.unit()) {
            case HOUR -> throw new IllegalArgumentException("Hours are not counted back");
            case WORKDAY -> calendar.before(day, term.length());
            case DAY -> day.minusDays(term.length());
            case MONTH -> day.minusMonths(term.length());
            case YEAR -> day.minusYears(term.length());
        };
    }
}
