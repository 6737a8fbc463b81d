package cn.mingquan.catalogue.reform.register;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.reform.Assistance;
import cn.mingquan.catalogue.reform.FocusDomain;
import cn.mingquan.catalogue.reform.HandlingMode;
import cn.mingquan.catalogue.reform.ReformAction;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lists powers by what the reform has decided of them. */
@Dependent
class ReformSearch {

    /** What is to come before what holds. */
    private static final String DECISION = "coalesce(p.reform -> 'pending', p.reform -> 'inForce')";

    static final String ACTION = DECISION + " ->> 'action'";

    private static final String SELECT = "select p.id, p.code, p.name, p.state, " + ACTION
            + ", p.reform -> 'pending' is not null, " + DECISION + " ->> 'documentNo', (" + DECISION
            + " ->> 'effectiveOn')::date, coalesce(p.reform #>> '{inForce,action}' in ('CLOSE', 'STOP'), false),"
            + " (p.reform ->> 'dueOn')::date, p.handling ->> 'mode', p.handling ->> 'assistance',"
            + " p.handling ->> 'focus', coalesce(jsonb_array_length(p.handling -> 'parts'), 0) from power_item p";

    private static final Map<String, String> SORTS = Map.of(
            "name", "p.name",
            "code", "p.code",
            "state", "p.state",
            "action", ACTION,
            "effectiveOn", "(" + DECISION + " ->> 'effectiveOn')::date",
            "dueOn", "(p.reform ->> 'dueOn')::date",
            "mode", "p.handling ->> 'mode'",
            "focus", "p.handling ->> 'focus'");

    private final Sql sql;
    private final Clock clock;

    @Inject
    ReformSearch(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    ReformPage page(ReformFilter filter, PageQuery page) {
        var today = LocalDate.now(clock);
        var all = filter.all(today);
        var items = sql.list(
                SELECT + all.where() + " order by " + page.orderBy(SORTS, "p.code") + ", p.id limit ? offset ?",
                row -> row(row, today),
                all.parameters(page.size(), page.offset()));
        var base = filter.base(today);
        var actions = sql.list(
                "select " + ACTION + ", count(*) from power_item p" + base.where() + " group by 1 order by 1",
                row -> new ReformPage.ActionCount(code(ReformAction.class, row.getString(1)), row.getLong(2)),
                base.parameters());
        return new ReformPage(
                items, sql.number("select count(*) from power_item p" + all.where(), all.parameters()), actions);
    }

    /** Every row that is looked for, one at a time. */
    void each(ReformFilter filter, Consumer<ReformRow> take) {
        var today = LocalDate.now(clock);
        var all = filter.all(today);
        sql.list(
                SELECT + all.where() + " order by p.code, p.id",
                row -> {
                    take.accept(row(row, today));
                    return true;
                },
                all.parameters());
    }

    private static ReformRow row(ResultSet row, LocalDate today) throws SQLException {
        var dueOn = row.getObject(10, LocalDate.class);
        return new ReformRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                ApprovalState.valueOf(row.getString(4)),
                code(ReformAction.class, row.getString(5)),
                row.getBoolean(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getBoolean(9),
                dueOn,
                dueOn != null && dueOn.isBefore(today),
                code(HandlingMode.class, row.getString(11)),
                code(Assistance.class, row.getString(12)),
                code(FocusDomain.class, row.getString(13)),
                row.getInt(14));
    }

    private static <E extends Enum<E>> @Nullable E code(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
