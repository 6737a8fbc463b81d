package cn.mingquan.platform.imports;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The main sheet of a workbook: one thing a row, known by its code. Judged and written in portions, so that its length
 * does not matter. A row means the stored thing with its code; without a code, the only one alike that no other row
 * means. So no two rows ever mean the same thing.
 */
public final class CodedRows<L extends CodedLine> {

    private static final int PORTION = 500;

    /** What a portion may hold in characters before it is worked off, however few its rows. */
    private static final int PORTION_CHARACTERS = 1_000_000;

    private static final String DRAFT = "DRAFT";

    /** What is different from sheet to sheet. */
    public interface Kind<L extends CodedLine> {

        Noun noun();

        /** Called before each portion, e.g. to look up at once what its rows name. */
        default void prepare(List<SheetRow> portion) {}

        /** Reads what decides which stored thing the row means; errors go to the row. */
        Candidate<L> candidate(SheetRow row);

        /** @param from the index of the first of the noun's columns */
        L read(ResultSet row, int from) throws SQLException;

        /** In Chinese, e.g. 已审定. */
        String label(String state);

        /** Called for each good row with what the unit has of the same code or name. */
        default void accepted(SheetRow row, L line, List<L> others) {}

        /** Adds to what is about to be recorded how the things are called that it refers to by id. */
        default List<AuditTrail.Change> named(List<AuditTrail.Change> changes) {
            return changes;
        }
    }

    /** A row on its way to a line. */
    public interface Candidate<L extends CodedLine> {

        /** Whether a row without a code means this stored thing, as far as the row tells. */
        boolean means(L stored);

        /** @param old what the row means, or null when it is new */
        L line(UUID id, @Nullable L old);
    }

    /**
     * How a thing is stored and spoken of.
     *
     * @param table fixed, never from input
     * @param calledColumn of the table: what {@link CodedLine#called} gives
     * @param columns of the table, comma-separated
     * @param count of the columns
     * @param called key of the sheet's column
     * @param noun in Chinese, e.g. 职权
     * @param measure the measure word, e.g. 项
     * @param alike how several that cannot be told apart are described, e.g. 同名
     * @param subject what the audit trail calls its kind, e.g. {@code power}
     */
    public record Noun(
            String sheet,
            String table,
            String calledColumn,
            String columns,
            int count,
            String called,
            String noun,
            String measure,
            String alike,
            String subject) {}

    private static final class Kept<L> {
        private final UUID id;
        private final String state;
        private final L line;

        Kept(UUID id, String state, L line) {
            this.id = id;
            this.state = state;
            this.line = line;
        }
    }

    private final Sql sql;
    private final AuditTrail audit;
    private final Kind<L> kind;
    private final Noun noun;
    private final Instant now;
    private final boolean apply;
    private final Named named;
    private final List<SheetRow> portion = new ArrayList<>();
    private final Set<String> written = new HashSet<>();
    private final Set<UUID> meant = new HashSet<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<AuditTrail.Change> changes = new ArrayList<>();
    private int characters;
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    /** @param apply whether the rows are written, each with an entry of its own in the audit trail, or only judged */
    public CodedRows(Sql sql, AuditTrail audit, Kind<L> kind, Instant now, boolean apply) {
        this.sql = sql;
        this.audit = audit;
        this.kind = kind;
        this.noun = kind.noun();
        this.now = now;
        this.apply = apply;
        this.named = new Named(sql, noun);
    }

    /** Learns every code of the sheet before the first {@link #take}: rows without one must leave those alone. */
    public void expect(SheetRow row) {
        var code = row.peek("code");
        if (!code.isEmpty()) {
            written.add(code);
        }
    }

    public void take(SheetRow row) {
        portion.add(row);
        characters += row.characters();
        if (portion.size() == PORTION || characters > PORTION_CHARACTERS) {
            work();
        }
    }

    public SheetCount finish() {
        work();
        return new SheetCount(noun.sheet(), create, update, unchanged, bad);
    }

    /** What a row of another sheet means; null, with an error, if nothing or not exactly one. */
    public @Nullable UUID find(SheetRow row, String calledKey) {
        return named.find(row, calledKey);
    }

    private void work() {
        if (portion.isEmpty()) {
            return;
        }
        kind.prepare(portion);
        var kept = kept();
        portion.forEach(row -> judge(row, kept));
        portion.clear();
        characters = 0;
        if (apply) {
            sql.each(
                    "insert into " + noun.table() + " (id, created_at, updated_at, " + noun.columns()
                            + ") values (?, ?, ?" + ", ?".repeat(noun.count()) + ")",
                    inserts);
            sql.each(
                    "update " + noun.table() + " set (" + noun.columns() + ") = (?" + ", ?".repeat(noun.count() - 1)
                            + "), updated_at = ?, version = version + 1 where id = ?",
                    updates);
            audit.recordChanges(noun.subject() + ".imported", noun.subject(), kind.named(changes));
        }
        inserts.clear();
        updates.clear();
        changes.clear();
    }

    private List<Kept<L>> kept() {
        return sql.list(
                "select id, state, " + noun.columns() + " from " + noun.table() + " where code = any(?) or "
                        + noun.calledColumn() + " = any(?)"
                        // what has been judged is not approved or changed by others until it is written
                        + (apply ? " order by id for update" : ""),
                row -> new Kept<>(row.getObject(1, UUID.class), row.getString(2), kind.read(row, 3)),
                portion.stream().map(row -> row.peek("code")).toList(),
                portion.stream().map(row -> row.peek(noun.called())).toList());
    }

    private void judge(SheetRow row, List<Kept<L>> kept) {
        var code = row.text("code");
        var called = row.text(noun.called());
        var candidate = kind.candidate(row);
        var old = called == null ? null : code != null ? byCode(code, kept) : alike(row, called, candidate, kept);
        var id = old == null ? Ids.next() : old.id;
        var line = candidate.line(id, old == null ? null : old.line);
        if (code != null) {
            var earlier = rowOfCode.putIfAbsent(code, row.number());
            if (earlier != null) {
                row.error("code", "编码与第 " + earlier + " 行重复");
            }
        }
        if (old != null && !old.state.equals(DRAFT) && !line.equals(old.line)) {
            row.error(
                    noun.called(),
                    "这" + noun.measure() + noun.noun() + kind.label(old.state) + "，内容与文件不同；请先退回修订，或保持不变");
        }
        if (row.bad() || called == null) {
            bad++;
            named.bad(code, called);
            return;
        }
        kind.accepted(
                row,
                line,
                kept.stream()
                        .filter(each -> !each.id.equals(id))
                        .map(each -> each.line)
                        .toList());
        if (old != null) {
            row.tellEmptied();
        }
        meant.add(id);
        named.good(id, line);
        if (old == null) {
            create++;
            var at = now.atOffset(ZoneOffset.UTC);
            inserts.add(joined(new @Nullable Object[] {id, at, at}, line.values()));
            changes.add(new AuditTrail.Change(id, line.label(), Map.of(), line.snapshot()));
        } else if (line.equals(old.line)) {
            unchanged++;
        } else {
            update++;
            updates.add(joined(line.values(), new @Nullable Object[] {now.atOffset(ZoneOffset.UTC), id}));
            changes.add(new AuditTrail.Change(id, line.label(), old.line.snapshot(), line.snapshot()));
        }
    }

    private @Nullable Kept<L> byCode(String code, List<Kept<L>> kept) {
        return kept.stream()
                .filter(each -> each.line.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Kept<L> alike(SheetRow row, String called, Candidate<L> candidate, List<Kept<L>> kept) {
        var same = kept.stream()
                .filter(each -> each.line.called().equals(called))
                .filter(each -> !meant.contains(each.id) && !written.contains(each.line.code()))
                .filter(each -> candidate.means(each.line))
                .toList();
        if (same.size() > 1) {
            row.error(
                    "code",
                    "本单位有 " + same.size() + " " + noun.measure() + noun.alike() + noun.noun() + "，请填写编码说明是哪一"
                            + noun.measure());
            return null;
        }
        return same.isEmpty() ? null : same.get(0);
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
