package cn.mingquan.catalogue.inventory;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inventory rounds of the current unit. */
@Dependent
public class InventoryRounds {

    private static final String SELECT =
            """
            select r.id, r.name, r.from_on, r.due_on, r.state, r.opened_by, r.opened_at, r.closed_by, r.closed_at,
                   r.version, (select count(*) from inventory_return l where l.round_id = r.id),
                   (select count(*) from inventory_return l where l.round_id = r.id
                       and l.state in ('PENDING', 'RETURNED')),
                   (select count(*) from inventory_return l where l.round_id = r.id and l.state = 'SUBMITTED'),
                   (select count(*) from inventory_return l where l.round_id = r.id and l.state = 'ACCEPTED')
              from inventory_round r
            """;
    private static final Map<String, String> SORTS =
            Map.of("name", "r.name", "fromOn", "r.from_on", "dueOn", "r.due_on", "state", "r.state");

    private final Sql sql;
    private final Clock clock;

    @Inject
    public InventoryRounds(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    InventoryRoundPage page(InventoryRoundFilter filter, PageQuery page) {
        var search = filter.search();
        return new InventoryRoundPage(
                sql.list(
                        SELECT + search.where() + " order by " + page.orderBy(SORTS, "r.opened_at desc")
                                + ", r.id limit ? offset ?",
                        this::view,
                        search.parameters(page.size(), page.offset())),
                sql.number("select count(*) from inventory_round r" + search.where(), search.parameters()));
    }

    public InventoryRoundView get(UUID id) {
        return sql.first(SELECT + " where r.id = ?", this::view, id).orElseThrow(() -> missing(id));
    }

    private static Problem missing(UUID id) {
        return new Problem(InventoryProblem.INVENTORY_ROUND_NOT_FOUND, "没有编号为 " + id + " 的清权。");
    }

    /** The round, which cannot be closed before the current transaction ends. */
    public InventoryRoundView getOpen(UUID id) {
        return requireOpen(id, " for share");
    }

    /** The round for a change of itself: nobody else changes it, or a list of it, before the transaction ends. */
    public InventoryRoundView getToChange(UUID id, @Nullable String ifMatch) {
        var round = requireOpen(id, " for update");
        IfMatch.require(ifMatch, round.version());
        return round;
    }

    private InventoryRoundView requireOpen(UUID id, String lock) {
        sql.list("select 1 from inventory_round where id = ?" + lock, row -> 1, id);
        var round = get(id);
        if (round.state() != RoundState.OPEN) {
            throw new Problem(InventoryProblem.INVENTORY_ROUND_CLOSED, "“" + round.name() + "”已经结束；要再清理，请另开一次清权。");
        }
        return round;
    }

    UUID open(SaveInventoryRound input) {
        judge(input, null);
        var sections = sections(input.sectionIds());
        var id = Ids.next();
        sql.change(
                "insert into inventory_round (id, name, from_on, due_on, opened_by, opened_at) values (?, ?, ?, ?, ?, ?)",
                id,
                input.name().strip(),
                input.fromOn(),
                input.dueOn(),
                Scopes.actor().name(),
                clock.instant());
        ask(id, sections);
        return id;
    }

    private void ask(UUID round, Map<UUID, String> sections) {
        var rows = new ArrayList<@Nullable Object[]>();
        sections.forEach((section, name) -> rows.add(new @Nullable Object[] {Ids.next(), round, section, name}));
        sql.each("insert into inventory_return (id, round_id, section_id, section_name) values (?, ?, ?, ?)", rows);
    }

    void change(UUID id, SaveInventoryRound input) {
        judge(input, id);
        var wanted = sections(input.sectionIds());
        var asked = new LinkedHashMap<UUID, String>();
        var begun = new LinkedHashSet<UUID>();
        sql.list(
                "select section_id, section_name, state = 'PENDING' and entries = '[]'::jsonb from inventory_return"
                        + " where round_id = ? and section_id is not null for update",
                row -> {
                    var section = row.getObject(1, UUID.class);
                    asked.put(section, row.getString(2));
                    return row.getBoolean(3) || begun.add(section);
                },
                id);
        var dropped = asked.keySet().stream()
                .filter(section -> !wanted.containsKey(section))
                .toList();
        var kept = dropped.stream().filter(begun::contains).map(asked::get).toList();
        if (!kept.isEmpty()) {
            throw new Problem(InventoryProblem.INVENTORY_LIST_BEGUN, "已经开始填报的科室不能去掉：" + String.join("、", kept) + "。")
                    .with("sectionIds", "已经开始填报：" + String.join("、", kept));
        }
        sql.change("delete from inventory_return where round_id = ? and section_id = any(?::uuid[])", id, dropped);
        var fresh = new LinkedHashMap<>(wanted);
        fresh.keySet().removeAll(asked.keySet());
        ask(id, fresh);
        sql.change(
                "update inventory_round set name = ?, from_on = ?, due_on = ?, version = version + 1 where id = ?",
                input.name().strip(),
                input.fromOn(),
                input.dueOn(),
                id);
    }

    private void judge(SaveInventoryRound input, @Nullable UUID self) {
        if (input.dueOn().isBefore(input.fromOn())) {
            throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。").with("dueOn", "截止日期不能早于开始日期");
        }
        var name = input.name().strip();
        var twin =
                sql.first("select id from inventory_round where name = ?", row -> row.getObject(1, UUID.class), name);
        if (twin.isPresent() && !twin.get().equals(self)) {
            throw new Problem(InventoryProblem.INVENTORY_ROUND_EXISTS, "已有名为“" + name + "”的清权。").with("name", "名称重复");
        }
    }

    /** The sections asked, by id; all of the unit's when none are named. */
    private Map<UUID, String> sections(@Nullable List<UUID> ids) {
        var all = new LinkedHashMap<UUID, String>();
        sql.list(
                "select id, name from section order by sort, name, id",
                row -> all.put(row.getObject(1, UUID.class), row.getString(2)) == null);
        if (ids != null) {
            if (!all.keySet().containsAll(ids)) {
                throw new Problem(CommonProblem.INVALID_REQUEST, "请改正标出的内容。")
                        .with("sectionIds", "其中有本单位没有的科室，请刷新后重新选择");
            }
            all.keySet().retainAll(ids);
        }
        if (all.isEmpty()) {
            throw new Problem(InventoryProblem.INVENTORY_WITHOUT_SECTIONS, "请先在“岗位与科室”中新增科室，再开展清权。")
                    .with("sectionIds", "没有科室");
        }
        return all;
    }

    /** @param coverage what was reached, as JSON */
    public void close(UUID id, String coverage) {
        sql.change(
                "update inventory_round set state = 'CLOSED', closed_by = ?, closed_at = ?, coverage = ?::jsonb,"
                        + " version = version + 1 where id = ?",
                Scopes.actor().name(),
                clock.instant(),
                coverage,
                id);
    }

    /** What was reached when the round was closed, as JSON. */
    public Optional<String> closingCoverage(UUID id) {
        return sql.first(
                "select coverage from inventory_round where id = ? and coverage is not null",
                row -> row.getString(1),
                id);
    }

    private InventoryRoundView view(ResultSet row) throws SQLException {
        var due = row.getObject(4, LocalDate.class);
        var state = RoundState.valueOf(row.getString(5));
        var closedAt = row.getObject(9, OffsetDateTime.class);
        var pending = row.getInt(12);
        return new InventoryRoundView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, LocalDate.class),
                due,
                state,
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                closedAt == null ? null : closedAt.toInstant(),
                row.getInt(11),
                pending,
                row.getInt(13),
                row.getInt(14),
                LocalDate.now(clock).isAfter(due) ? pending : 0,
                row.getLong(10));
    }
}
