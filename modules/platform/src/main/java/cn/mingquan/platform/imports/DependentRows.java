package cn.mingquan.platform.imports;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose rows belong to the things of another sheet, such as the legal bases of powers. What belongs to one thing
 * is replaced as a whole or stays as a whole; so the sheet is read twice: once to see where it differs, and, when
 * applied, once more for every {@value #OWNERS} things to write that. In between no row is kept but by its number.
 */
public final class DependentRows {

    private static final int PORTION = 500;

    /** How many things are written in one reading, and so have what they had before in memory. */
    private static final int OWNERS = 5_000;

    /** How the audit trail calls what the rows belong to, the field that they make up, and each of the values. */
    public record Recorded(String subject, String field, List<String> values) {}

    /**
     * The statements for one kind of dependent rows. Each takes an array of ids, but the last.
     *
     * @param stored the owner's id and the values as text, by owner and order
     * @param owners the ids of the owners, how people call them, and whether they must not change
     * @param delete what belongs to the owners
     * @param touch a new version for the owners
     * @param insert id, owner, the values, order
     */
    public record Statements(String stored, String owners, String delete, String touch, String insert) {}

    private record Owner(UUID id, String label, boolean fixed) {}

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
    private final BiFunction<@Nullable UUID, SheetRow, List<@Nullable String>> values;
    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, String> changed = new LinkedHashMap<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    /**
     * @param owner finds what a row belongs to, or says in the row that there is no such thing
     * @param values judges a row of that owner and gives its values as text
     */
    public DependentRows(
            Sql sql,
            String sheet,
            Recorded recorded,
            Statements statements,
            Function<SheetRow, @Nullable UUID> owner,
            BiFunction<@Nullable UUID, SheetRow, List<@Nullable String>> values) {
        this.sql = sql;
        this.sheet = sheet;
        this.recorded = recorded;
        this.statements = statements;
        this.owner = owner;
        this.values = values;
    }

    public void judge(SheetRow row) {
        var id = owner.apply(row);
        var parts = values.apply(id, row);
        if (id == null) {
            bad++;
            return;
        }
        var so = told.computeIfAbsent(id, any -> new Told());
        if (row.bad()) {
            so.bad++;
        } else {
            so.good.add(row.withoutCells());
            so.digest = digest(so.digest, parts);
        }
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
        eachStored(ids, (id, parts) -> stored.put(id, digest(stored.getOrDefault(id, ""), parts)));
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

    private void eachStored(Collection<UUID> ids, BiConsumer<UUID, List<@Nullable String>> sink) {
        sql.list(
                statements.stored(),
                row -> {
                    var parts = new ArrayList<@Nullable String>();
                    for (var i = 0; i < recorded.values().size(); i++) {
                        parts.add(row.getString(i + 2));
                    }
                    var id = row.getObject(1, UUID.class);
                    sink.accept(id, parts);
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
            clear(portion);
            var owners = Set.copyOf(portion);
            sheet.accept(row -> write(row.withoutFindings(), owners));
            flush();
            record(audit, portion, before, stored(portion));
        }
    }

    private void clear(List<UUID> ids) {
        sql.change(statements.delete(), ids);
        sql.change(statements.touch(), ids);
    }

    private void write(SheetRow row, Set<UUID> owners) {
        var id = owner.apply(row);
        var so = id == null || !owners.contains(id) ? null : told.get(id);
        if (so == null) {
            return;
        }
        var cells = new ArrayList<@Nullable Object>();
        cells.add(Ids.next());
        cells.add(id);
        cells.addAll(values.apply(id, row));
        cells.add(so.sort++);
        inserts.add(cells.toArray());
        if (inserts.size() == PORTION) {
            flush();
        }
    }

    private void flush() {
        sql.each(statements.insert(), inserts);
        inserts.clear();
    }

    private Map<UUID, List<Map<String, String>>> stored(List<UUID> ids) {
        var stored = new HashMap<UUID, List<Map<String, String>>>();
        eachStored(ids, (id, parts) -> {
            var values = new TreeMap<String, String>();
            for (var i = 0; i < parts.size(); i++) {
                var part = parts.get(i);
                if (part != null) {
                    values.put(recorded.values().get(i), part);
                }
            }
            stored.computeIfAbsent(id, any -> new ArrayList<>()).add(values);
        });
        return stored;
    }

    private void record(
            AuditTrail audit,
            List<UUID> ids,
            Map<UUID, List<Map<String, String>>> before,
            Map<UUID, List<Map<String, String>>> after) {
        var changes = ids.stream()
                .map(id -> new AuditTrail.Change(
                        id, changed.getOrDefault(id, ""), snapshot(before.get(id)), snapshot(after.get(id))))
                .toList();
        audit.recordChanges(recorded.subject() + ".imported", recorded.subject(), changes);
    }

    private Map<String, Object> snapshot(@Nullable List<Map<String, String>> rows) {
        return rows == null ? Map.of() : Map.of(recorded.field(), rows);
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
