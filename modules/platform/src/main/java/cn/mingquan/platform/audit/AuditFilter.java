package cn.mingquan.platform.audit;

import cn.mingquan.platform.paging.SearchWords;
import cn.mingquan.platform.time.Clocks;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which entries of a record are asked for; what is absent narrows nothing. Used as a {@code @BeanParam}. */
public class AuditFilter {

    /** Words in who did it, to what, or what changed. */
    @QueryParam("q")
    @Size(max = 100, message = "查询的词至多 100 字")
    @Nullable
    String words;

    @QueryParam("action")
    @Nullable
    String action;

    /** The first day, in China's time. */
    @QueryParam("from")
    @Nullable
    LocalDate from;

    /** The last day, with all its hours. */
    @QueryParam("to")
    @Nullable
    LocalDate to;

    /** As conditions on {@code audit_entry e}, each a fixed piece of SQL; the values go with it as parameters. */
    Conditions conditions() {
        var where = new StringBuilder(" where true");
        var values = new ArrayList<Object>();
        var pattern = SearchWords.pattern(words);
        if (pattern != null) {
            where.append(" and (e.label ilike ? or e.actor ilike ? or e.actor_name ilike ? or e.detail ilike ?)");
            values.addAll(List.of(pattern, pattern, pattern, pattern));
        }
        if (action != null && !action.isBlank()) {
            where.append(" and e.action = ?");
            values.add(action);
        }
        if (from != null) {
            where.append(" and e.at >= ?");
            values.add(start(from).atOffset(ZoneOffset.UTC));
        }
        if (to != null) {
            where.append(" and e.at < ?");
            values.add(start(to.plusDays(1)).atOffset(ZoneOffset.UTC));
        }
        return new Conditions(where.toString(), values);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Clocks.ZONE).toInstant();
    }

    record Conditions(String where, List<Object> values) {}
}
