package cn.mingquan.catalogue.inventory.list;

import cn.mingquan.catalogue.inventory.InventoryProblem;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lists of the current unit's sections. */
@Dependent
public class InventoryReturns {

    private static final String SELECT =
            """
            select l.id, l.round_id, l.section_id, coalesce(s.name, l.section_name), l.state, l.entries, l.participants,
                   l.signed_none, l.signer, l.none_reason, l.submitted_by, l.submitted_at, l.first_submitted_on,
                   l.decided_by, l.decided_at, l.reason, l.version, r.due_on
              from inventory_return l join inventory_round r on r.id = l.round_id left join section s on s.id = l.section_id
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public InventoryReturns(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** All lists of the round, in the order of the sections. */
    public List<InventoryReturnView> ofRound(UUID round) {
        return sql.list(
                SELECT + " where l.round_id = ? order by s.sort, coalesce(s.name, l.section_name), l.id",
                this::view,
                round);
    }

    /** As {@link #ofRound}; nobody else writes them before the transaction ends. */
    public List<InventoryReturnView> ofRoundLocked(UUID round) {
        sql.list("select 1 from inventory_return where round_id = ? order by id for update", row -> 1, round);
        return ofRound(round);
    }

    public InventoryReturnView get(UUID round, UUID id) {
        return sql.first(SELECT + " where l.round_id = ? and l.id = ?", this::view, round, id)
                .orElseThrow(() -> new Problem(InventoryProblem.INVENTORY_LIST_NOT_FOUND, "没有编号为 " + id + " 的清单。"));
    }

    InventoryReturnView getLocked(UUID round, UUID id) {
        sql.list("select 1 from inventory_return where round_id = ? and id = ? for update", row -> 1, round, id);
        return get(round, id);
    }

    /** What the section has so far. */
    void save(UUID id, List<ListedEntry> entries, List<String> participants) {
        sql.change(
                "update inventory_return set entries = ?, participants = ?, signed_none = false, signer = null,"
                        + " none_reason = null, version = version + 1 where id = ?",
                Json.write(entries),
                Json.write(people(participants)),
                id);
    }

    /** The section hands the list in, or says that it has nothing to list. */
    void submit(UUID id) {
        sql.change(
                "update inventory_return set state = 'SUBMITTED', submitted_by = ?, submitted_at = ?,"
                        + " first_submitted_on = coalesce(first_submitted_on, ?), version = version + 1 where id = ?",
                Scopes.actor().name(),
                clock.instant(),
                LocalDate.now(clock),
                id);
    }

    /** A list handed in at once, as a workbook brings it. */
    public void submit(UUID id, List<ListedEntry> entries, List<String> participants) {
        save(id, entries, participants);
        submit(id);
    }

    public void signNone(UUID id, String signer, String reason, List<String> participants) {
        sql.change(
                "update inventory_return set entries = '[]', participants = ?, signed_none = true, signer = ?,"
                        + " none_reason = ? where id = ?",
                Json.write(people(participants)),
                signer.strip(),
                reason.strip(),
                id);
        submit(id);
    }

    /** The same names once each: a person counts once in a section. */
    public static List<String> people(List<String> names) {
        var people = new LinkedHashSet<String>();
        names.forEach(name -> people.add(name.strip()));
        return List.copyOf(people);
    }

    void sendBack(UUID id, String reason) {
        decide(id, ReturnState.RETURNED, reason);
    }

    void accept(UUID id, List<ListedEntry> entries) {
        sql.change("update inventory_return set entries = ? where id = ?", Json.write(entries), id);
        decide(id, ReturnState.ACCEPTED, null);
    }

    private void decide(UUID id, ReturnState state, @Nullable String reason) {
        sql.change(
                "update inventory_return set state = ?, decided_by = ?, decided_at = ?, reason = ?, version = version + 1"
                        + " where id = ?",
                state,
                Scopes.actor().name(),
                clock.instant(),
                reason,
                id);
    }

    private InventoryReturnView view(ResultSet row) throws SQLException {
        var state = ReturnState.valueOf(row.getString(5));
        var first = row.getObject(13, LocalDate.class);
        var due = row.getObject(18, LocalDate.class);
        var judged = state.writable() || first == null ? LocalDate.now(clock) : first;
        return new InventoryReturnView(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                state,
                List.of(Json.read(row.getString(6), ListedEntry[].class)),
                List.of(Json.read(row.getString(7), String[].class)),
                row.getBoolean(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                instant(row, 12),
                first,
                row.getString(14),
                instant(row, 15),
                row.getString(16),
                judged.isAfter(due),
                row.getLong(17));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
