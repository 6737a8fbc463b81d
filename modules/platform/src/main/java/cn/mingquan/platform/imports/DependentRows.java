package cn.mingquan.platform.imports;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet whose rows belong to the things of another sheet, such as the legal bases of powers. What belongs to one thing
 * is replaced as a whole or stays as a whole; so the sheet is read twice: once to see where it differs, and, when
 * applied, once to write that. No row is kept in between.
 */
public final class DependentRows {

    private static final int PORTION = 500;

    /**
     * The statements for one kind of dependent rows. Each takes an array of ids, but the last.
     *
     * @param stored the owner's id and the values as text, by owner and order
     * @param fixed the ids of owners that must not change
     * @param delete what belongs to the owners
     * @param touch a new version for the owners
     * @param insert id, owner, the values, order
     */
    public record Statements(String stored, String fixed, String delete, String touch, String insert) {}

    /** What the file says of one owner so far. */
    private static final class Told {
        private String digest = "";
        private int rows;
        private boolean bad;
        private int sort;
    }

    private final Sql sql;
    private final String sheet;
    private final Statements statements;
    private final Function<SheetRow, @Nullable UUID> owner;
    private final BiFunction<@Nullable UUID, SheetRow, List<@Nullable String>> values;
    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, SheetRow> firstRow = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();
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
            Statements statements,
            Function<SheetRow, @Nullable UUID> owner,
            BiFunction<@Nullable UUID, SheetRow, List<@Nullable String>> values) {
        this.sql = sql;
        this.sheet = sheet;
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
        firstRow.computeIfAbsent(id, any -> row.withoutCells());
        so.rows++;
        if (row.bad()) {
            so.bad = true;
        } else {
            so.digest = digest(so.digest, parts);
        }
    }

    /** Compares with what is stored; must follow the last {@link #judge}. */
    public void compare() {
        var ids = new ArrayList<>(told.keySet());
        for (var from = 0; from < ids.size(); from += PORTION) {
            compare(ids.subList(from, Math.min(ids.size(), from + PORTION)));
        }
    }

    private void compare(List<UUID> ids) {
        var stored = new HashMap<UUID, String>();
        sql.list(
                statements.stored(),
                row -> {
                    var parts = new ArrayList<@Nullable String>();
                    for (var i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                        parts.add(row.getString(i));
                    }
                    var id = row.getObject(1, UUID.class);
                    stored.put(id, digest(stored.getOrDefault(id, ""), parts));
                    return id;
                },
                ids);
        var fixed = new HashSet<>(sql.list(statements.fixed(), row -> row.getObject(1, UUID.class), ids));
        ids.forEach(id -> decide(id, stored.getOrDefault(id, ""), fixed.contains(id)));
    }

    private void decide(UUID id, String stored, boolean fixed) {
        var so = told.get(id);
        var row = firstRow.get(id);
        if (so == null || row == null) {
            return;
        }
        if (so.bad) {
            bad += so.rows;
        } else if (so.digest.equals(stored)) {
            unchanged += so.rows;
        } else if (fixed) {
            row.error(null, "所属的一项已审定或已停止，“" + sheet + "”的内容与文件不同；请先退回修订，或保持不变");
            bad += so.rows;
        } else {
            changed.add(id);
            if (stored.isEmpty()) {
                create += so.rows;
            } else {
                update += so.rows;
            }
        }
    }

    /** Empties what is to be replaced; must come before the first {@link #write}. */
    public void clear() {
        var ids = new ArrayList<>(changed);
        for (var from = 0; from < ids.size(); from += PORTION) {
            var portion = ids.subList(from, Math.min(ids.size(), from + PORTION));
            sql.change(statements.delete(), portion);
            sql.change(statements.touch(), portion);
        }
    }

    public void write(SheetRow row) {
        var id = owner.apply(row);
        var so = id == null ? null : told.get(id);
        if (so == null || !changed.contains(id)) {
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

    /** Writes what is left of the last portion. */
    public void flush() {
        sql.each(statements.insert(), inserts);
        inserts.clear();
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
