package cn.mingquan.monitoring.deadline;

import cn.mingquan.monitoring.clock.Count;
import cn.mingquan.monitoring.clock.CountStep;
import cn.mingquan.monitoring.clock.Pause;
import cn.mingquan.monitoring.clock.Term;
import cn.mingquan.monitoring.clock.TermCounter;
import cn.mingquan.platform.calendar.WorkCalendar;
import cn.mingquan.platform.calendar.WorkCalendars;
import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Says when a deadline of a law ends, by the calendar that holds. */
@Dependent
class DeadlineCounter {

    private final WorkCalendars calendars;

    @Inject
    DeadlineCounter(WorkCalendars calendars) {
        this.calendars = calendars;
    }

    DeadlineAnswer answer(String code, AskDeadline question) {
        var deadline = LegalDeadlines.find(code)
                .orElseThrow(() -> new Problem(DeadlineProblem.DEADLINE_NOT_FOUND, "没有编号为 " + code + " 的法定期限。"));
        var term = deadline.term();
        if (term == null) {
            throw new Problem(DeadlineProblem.DEADLINE_QUESTION_INVALID, "“" + deadline.duty() + "”没有可以计算的期限。");
        }
        var calendar = calendars.current();
        var pauses = judged(deadline, question);
        try {
            var count = count(deadline, term, question, pauses, new TermCounter(calendar));
            return new DeadlineAnswer(
                    count.due(), count.steps(), calendar.version(), provisional(question.event(), count));
        } catch (IllegalArgumentException | DateTimeException outside) {
            throw invalid().with("event", "算出的日期不在 " + WorkCalendar.FIRST + " 到 " + WorkCalendar.LAST + " 之间");
        }
    }

    private boolean provisional(LocalDateTime event, Count count) {
        var last = count.due() == null ? event : count.due();
        var first = last.isBefore(event) ? last : event;
        var until = last.isBefore(event) ? event : last;
        return calendars.provisional(first.toLocalDate(), until.toLocalDate());
    }

    private static Count count(
            Deadline deadline, Term term, AskDeadline question, List<Pause> pauses, TermCounter counter) {
        if (deadline.aim() != DeadlineAim.BEFORE) {
            return counter.count(question.event(), term, question.extension(), pauses, deadline.rolls());
        }
        var last = counter.before(question.event().toLocalDate(), term).atTime(LocalTime.of(23, 59, 59));
        return new Count(last, List.of(new CountStep(CountStep.Kind.COUNTED, term.length(), question.event(), last)));
    }

    private static List<Pause> judged(Deadline deadline, AskDeadline question) {
        var problem = invalid();
        var allowed = deadline.extension();
        if (question.extension() > 0 && allowed == null) {
            problem.with("extension", "这个期限不能延长");
        } else if (allowed != null && question.extension() > allowed.length()) {
            problem.with("extension", "至多延长 " + allowed.length());
        }
        if (!WorkCalendar.covers(question.event().toLocalDate())) {
            problem.with("event", "日期应在 " + WorkCalendar.FIRST + " 到 " + WorkCalendar.LAST + " 之间");
        }
        var pauses = new ArrayList<Pause>();
        var asked = question.pauses() == null ? List.<AskDeadline.AskedPause>of() : question.pauses();
        if (!asked.isEmpty() && deadline.aim() == DeadlineAim.BEFORE) {
            problem.with("pauses", "倒算的期限没有中止");
        }
        for (int place = 0; place < asked.size(); place++) {
            var pause = asked.get(place);
            var to = pause.to();
            if (to != null && to.isBefore(pause.from())) {
                problem.with("pauses[" + place + "].to", "中止不能在开始之前结束");
            } else if (!WorkCalendar.covers(pause.from().toLocalDate())
                    || (to != null && !WorkCalendar.covers(to.toLocalDate()))) {
                problem.with(
                        "pauses[" + place + "].from", "日期应在 " + WorkCalendar.FIRST + " 到 " + WorkCalendar.LAST + " 之间");
            } else {
                pauses.add(new Pause(pause.from(), to));
            }
        }
        if (!problem.errors().isEmpty()) {
            throw problem;
        }
        return pauses;
    }

    private static Problem invalid() {
        return new Problem(DeadlineProblem.DEADLINE_QUESTION_INVALID, "请改正标出的内容。");
    }
}
