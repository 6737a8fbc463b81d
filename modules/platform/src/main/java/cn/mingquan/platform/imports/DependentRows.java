package cn.mingquan.platform.imports;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose rows belong to the things of another sheet, such as the legal bases of powers. What belongs to one thing
 * is replaced as a whole or stays as a whole; so the sheet is read twice: once to see where it differs, and, when
 * applied, once more for every {@value #OWNERS} things to write that. In between no row is kept but by its number. A row
 * that is known again keeps its id, and what is stored beside the columns of the sheet, or in columns that the file lacks.
 */
public final class DependentRows {

    private static final int PORTION = 500;

    /** How many things are written in one reading, and so have what they had before in memory. */
    private static final int OWNERS = 5_000;

    /**
     * How the audit trail calls things.
     *
     * @param subject what the rows belong to
     * @param field what they make up
     * @param values each of the values, by the key of its column
     * @param identity the values by which a row of the same thing is known again
     * @param personal the values that it must not keep
     */
    public record Recorded(
            String subject, String field, List<String> values, List<String> identity, Set<String> personal) {}

    /**
     * The statements for one kind of dependent rows. Each takes an array of ids, but the last two.
     *
     * @param stored the owner's id, the row's own and the values as text, of some owners, by owner and order
     * @param owners the ids of the owners, how people call them, and whether they must not change
     * @param delete rows
     * @param touch a new version for the owners
     * @param insert id, owner, the values, order
     * @param change the values, order, id
     */
    public record Statements(String stored, String owners, String delete, String touch, String insert, String change) {}

    private record Owner(UUID id, String label, boolean fixed) {}

    private record Stored(UUID id, int sort, List<@Nullable String> parts) {}

    /** What the file says of one owner so far. */
    private static final class Told {
        private final List<SheetRow> good = new ArrayList<>();
        private String digest = "";
        private int bad;
        private int sort;

        int rows() {
            return good.size() + bad;
        }
    }

    private final Sql sql;
    private final String sheet;
    private final Recorded recorded;
    private final Statements statements;
    private final Function<SheetRow, @Nullable UUID> owner;
    private final Function<SheetRow, List<@Nullable String>> values;
    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, String> changed = new LinkedHashMap<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private final List<@Nullable Object[]> changes = new ArrayList<>();
    private @Nullable List<Boolean> present;
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    /**
     * @param owner finds what a row belongs to, or says in the row that there is no such thing
     * @param values judges a row and gives its values as text
     */
    public DependentRows(
            Sql sql,
            String sheet,
            Recorded recorded,
            Statements statements,
            Function<SheetRow, @Nullable UUID> owner,
            Function<SheetRow, List<@Nullable String>> values) {
        this.sql = sql;
        this.sheet = sheet;
        this.recorded = recorded;
        this.statements = statements;
        this.owner = owner;
        this.values = values;
    }

    public void judge(SheetRow row) {
        var id = owner.apply(row);
        var parts = values.apply(row);
        if (present == null) {
            present = recorded.values().stream().map(row::has).toList();
        }
        if (id == null) {
            bad++;
            return;
        }
        var so = told.computeIfAbsent(id, any -> new Told());
        if (row.bad()) {
            so.bad++;
        } else {
            so.good.add(row.withoutCells());
            so.digest = digest(so.digest, shown(parts));
        }
    }

    /** Only what the file has a column for: the rest is neither compared nor replaced. */
    private List<@Nullable String> shown(List<@Nullable String> parts) {
        return merged(parts, Collections.nCopies(parts.size(), null));
    }

    private List<@Nullable String> merged(List<@Nullable String> written, List<@Nullable String> kept) {
        var merged = new ArrayList<>(written);
        for (var i = 0; i < merged.size(); i++) {
            if (!shown(i)) {
                merged.set(i, kept.get(i));
            }
        }
        return merged;
    }

    private boolean shown(int value) {
        return present == null || present.get(value);
    }

    /**
     * Compares with what is stored; must follow the last {@link #judge}.
     *
     * @param lock whether what the rows belong to stays as it is until the transaction ends
     */
    public void compare(boolean lock) {
        var ids = new ArrayList<>(told.keySet());
        for (var from = 0; from < ids.size(); from += PORTION) {
            compare(ids.subList(from, Math.min(ids.size(), from + PORTION)), lock);
        }
    }

    private void compare(List<UUID> ids, boolean lock) {
        var stored = new HashMap<UUID, String>();
        eachStored(ids, (id, row) -> stored.put(id, digest(stored.getOrDefault(id, ""), shown(row.parts()))));
        var owners = new HashMap<UUID, Owner>();
        sql.list(
                statements.owners() + (lock ? " order by id for update" : ""),
                row -> {
                    var id = row.getObject(1, UUID.class);
                    return owners.put(id, new Owner(id, row.getString(2), row.getBoolean(3)));
                },
                ids);
        // One that the file itself makes is not stored before the file is applied.
        ids.forEach(id -> decide(owners.getOrDefault(id, new Owner(id, "", false)), stored.getOrDefault(id, "")));
    }

    private void eachStored(Collection<UUID> ids, BiConsumer<UUID, Stored> sink) {
        var count = new HashMap<UUID, Integer>();
        sql.list(
                statements.stored(),
                row -> {
                    var parts = new ArrayList<@Nullable String>();
                    for (var i = 0; i < recorded.values().size(); i++) {
                        parts.add(row.getString(i + 3));
                    }
                    var id = row.getObject(1, UUID.class);
                    sink.accept(
                            id, new Stored(row.getObject(2, UUID.class), count.merge(id, 1, Integer::sum) - 1, parts));
                    return id;
                },
                ids);
    }

    private void decide(Owner owner, String stored) {
        var so = told.get(owner.id());
        if (so == null) {
            return;
        }
        if (so.bad > 0) {
            refuse(so, "同属一项的另一行“" + sheet + "”有错；各行一并写入，或者一并略过，原有的保持不变");
        } else if (so.digest.equals(stored)) {
            unchanged += so.rows();
        } else if (owner.fixed()) {
            refuse(so, "所属的一项已审定或已停止，“" + sheet + "”的内容与文件不同；请先退回修订，或保持不变");
        } else {
            changed.put(owner.id(), owner.label());
            if (stored.isEmpty()) {
                create += so.rows();
            } else {
                update += so.rows();
            }
        }
    }

    /** Names every row that is left out, also those with which nothing is wrong by themselves. */
    private void refuse(Told so, String reason) {
        so.good.forEach(row -> row.error(null, reason));
        bad += so.rows();
    }

    /**
     * Writes what differs and records it, one entry for each owner; must follow {@link #compare}.
     *
     * @param sheet hands over the same rows again, as often as it is asked to
     */
    public void replace(AuditTrail audit, Consumer<Consumer<SheetRow>> sheet) {
        var ids = new ArrayList<>(changed.keySet());
        for (var from = 0; from < ids.size(); from += OWNERS) {
            var portion = ids.subList(from, Math.min(ids.size(), from + OWNERS));
            var before = stored(portion);
            var left = new HashMap<UUID, List<Stored>>();
            before.forEach((id, rows) -> left.put(id, new ArrayList<>(rows)));
            var owners = Set.copyOf(portion);
            sheet.accept(row -> write(row.withoutFindings(), owners, left));
            flush();
            clear(portion, left.values());
            record(audit, portion, before, stored(portion));
        }
    }

    private void clear(List<UUID> owners, Collection<List<Stored>> left) {
        var gone = left.stream().flatMap(List::stream).map(Stored::id).toList();
        if (!gone.isEmpty()) {
            sql.change(statements.delete(), gone);
        }
        sql.change(statements.touch(), owners);
    }

    private void write(SheetRow row, Set<UUID> owners, Map<UUID, List<Stored>> left) {
        var id = owner.apply(row);
        var so = id == null || !owners.contains(id) ? null : told.get(id);
        if (id == null || so == null) {
            return;
        }
        var parts = values.apply(row);
        var known = known(parts, left.getOrDefault(id, List.of()));
        var sort = so.sort++;
        if (known == null) {
            inserts.add(cells(List.of(Ids.next(), id), parts, sort));
        } else {
            change(known, merged(parts, known.parts()), sort);
        }
        if (inserts.size() + changes.size() >= PORTION) {
            flush();
        }
    }

    /** The stored row that this one is, and that no other row of the file was: it is taken. */
    private @Nullable Stored known(List<@Nullable String> parts, List<Stored> left) {
        for (var rows = left.iterator(); rows.hasNext(); ) {
            var row = rows.next();
            if (recorded.identity().stream()
                    .mapToInt(recorded.values()::indexOf)
                    .filter(this::shown)
                    .allMatch(i -> Objects.equals(parts.get(i), row.parts().get(i)))) {
                rows.remove();
                return row;
            }
        }
        return null;
    }

    private void change(Stored known, List<@Nullable String> parts, int sort) {
        if (sort != known.sort() || !parts.equals(known.parts())) {
            var cells = new ArrayList<@Nullable Object>(parts);
            cells.add(sort);
            cells.add(known.id());
            changes.add(cells.toArray());
        }
    }

    private static @Nullable Object[] cells(List<UUID> ids, List<@Nullable String> parts, int sort) {
        var cells = new ArrayList<@Nullable Object>(ids);
        cells.addAll(parts);
        cells.add(sort);
        return cells.toArray();
    }

    private void flush() {
        sql.each(statements.insert(), inserts);
        sql.each(statements.change(), changes);
        inserts.clear();
        changes.clear();
    }

    private Map<UUID, List<Stored>> stored(List<UUID> ids) {
        var stored = new HashMap<UUID, List<Stored>>();
        eachStored(ids, (id, row) -> stored.computeIfAbsent(id, any -> new ArrayList<>())
                .add(row));
        return stored;
    }

    private void record(
            AuditTrail audit, List<UUID> ids, Map<UUID, List<Stored>> before, Map<UUID, List<Stored>> after) {
        var recordings = ids.stream()
                .map(id -> new AuditTrail.Change(
                        id,
                        changed.getOrDefault(id, ""),
                        snapshot(before.getOrDefault(id, List.of())),
                        snapshot(after.getOrDefault(id, List.of()))))
                .toList();
        audit.recordChanges(recorded.subject() + ".imported", recorded.subject(), recordings);
    }

    private Map<String, Object> snapshot(List<Stored> rows) {
        return rows.isEmpty()
                ? Map.of()
                : Map.of(recorded.field(), rows.stream().map(this::named).toList());
    }

    /** Without names of persons: the audit chain cannot forget them. */
    private Map<String, String> named(Stored row) {
        var values = new TreeMap<String, String>();
        for (var i = 0; i < row.parts().size(); i++) {
            var part = row.parts().get(i);
            if (part != null && !recorded.personal().contains(recorded.values().get(i))) {
                values.put(recorded.values().get(i), part);
            }
        }
        return values;
    }

    public SheetCount count() {
        return new SheetCount(sheet, create, update, unchanged, bad);
    }

    /** Chains rows, so that their order counts and none has to be kept. */
    private static String digest(String before, List<@Nullable String> parts) {
        var bytes = new byte[parts.size() + 1][];
        bytes[0] = before.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < parts.size(); i++) {
            bytes[i + 1] = ("\0" + Objects.requireNonNullElse(parts.get(i), "")).getBytes(StandardCharsets.UTF_8);
        }
        return Sha256.hex(bytes);
    }
}
