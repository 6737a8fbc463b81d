package cn.mingquan.risks.measure;

import cn.mingquan.catalogue.Search;
import java.time.LocalDate;

/** How a measure stands, to look for. */
public enum MeasureNeed {
    /** Its day has passed, and nobody has recorded that it was carried out. */
    OVERDUE("m.done_on is null and m.due_on < ?"),
    /** It has a day, and is to be carried out until then. */
    DUE("m.done_on is null and m.due_on >= ?"),
    /** Without a day: done all the time. */
    STANDING("m.done_on is null and m.due_on is null"),
    DONE("m.done_on is not null"),
    /** Neither the measure nor its point says who carries it out (S4-16). */
    UNOWNED("coalesce(m.owner_name, r.owner_name) is null");

    private final String condition;

    MeasureNeed(String condition) {
        this.condition = condition;
    }

    /** With a place for today where it depends on the day. */
    String condition() {
        return condition;
    }

    Search narrow(Search search, LocalDate today) {
        return condition.endsWith("?") ? search.with(condition, today) : search.where(condition);
    }
}
