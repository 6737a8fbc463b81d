package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.power.BasisType;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sheet 设定依据. The bases of a power are replaced as a whole or stay as a whole; so the sheet is read twice: once
 * to see for which powers it differs, and, when applied, once to write those.
 */
final class BasisRows {

    private static final int PORTION = 500;

    /** What the file says about the bases of one power so far. */
    private static final class Told {
        private String digest = "";
        private int rows;
        private boolean bad;
        private int sort;
    }

    private final Sql sql;
    private final PowerRows powers;
    private final Map<UUID, Told> told = new HashMap<>();
    private final Map<UUID, SheetRow> firstRow = new HashMap<>();
    private final Set<UUID> changed = new HashSet<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    BasisRows(Sql sql, PowerRows powers) {
        this.sql = sql;
        this.powers = powers;
    }

    void judge(SheetRow row) {
        var id = powers.power(row, row.text("code"), row.text("name"));
        var type = row.choice("type", BasisType.class);
        var title = row.text("title");
        var article = row.text("article");
        var text = row.text("text");
        if (id == null) {
            bad++;
            return;
        }
        var so = told.computeIfAbsent(id, any -> new Told());
        firstRow.putIfAbsent(id, row);
        so.rows++;
        if (row.bad() || type == null || title == null) {
            so.bad = true;
        } else {
            so.digest = digest(so.digest, type.name(), title, article, text);
        }
    }

    /** Compares with what the unit has; must follow the last {@link #judge}. */
    void compare() {
        var ids = new ArrayList<>(told.keySet());
        for (var from = 0; from < ids.size(); from += PORTION) {
            comparePortion(ids.subList(from, Math.min(ids.size(), from + PORTION)));
        }
    }

    private void comparePortion(List<UUID> ids) {
        var stored = new HashMap<UUID, String>();
        sql.list(
                "select power_id, type, title, article, text from legal_basis where power_id = any(?::uuid[])"
                        + " order by power_id, sort",
                row -> {
                    var id = row.getObject(1, UUID.class);
                    return stored.put(
                            id,
                            digest(
                                    stored.getOrDefault(id, ""),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5)));
                },
                ids);
        var fixed = new HashSet<>(sql.list(
                "select id from power_item where id = any(?::uuid[]) and state <> '" + ApprovalState.DRAFT.name() + "'",
                row -> row.getObject(1, UUID.class),
                ids));
        ids.forEach(id -> decide(id, stored.getOrDefault(id, ""), fixed.contains(id)));
    }

    private void decide(UUID id, String stored, boolean fixed) {
        var so = told.get(id);
        if (so == null) {
            return;
        }
        var row = firstRow.get(id);
        if (so.bad) {
            bad += so.rows;
        } else if (so.digest.equals(stored)) {
            unchanged += so.rows;
        } else if (fixed && row != null) {
            row.error("code", "这项职权已审定或已停止，依据与文件不同；请先退回修订，或保持不变");
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
    void clear() {
        var ids = new ArrayList<>(changed);
        for (var from = 0; from < ids.size(); from += PORTION) {
            var part = ids.subList(from, Math.min(ids.size(), from + PORTION));
            sql.change("delete from legal_basis where power_id = any(?::uuid[])", part);
            sql.change("update power_item set version = version + 1 where id = any(?::uuid[])", part);
        }
    }

    void write(SheetRow row) {
        var id = powers.power(row, row.text("code"), row.text("name"));
        if (id == null || !changed.contains(id)) {
            return;
        }
        var so = told.get(id);
        inserts.add(new @Nullable Object[] {
            Ids.next(),
            id,
            row.choice("type"),
            row.text("title"),
            row.text("article"),
            row.text("text"),
            so == null ? 0 : so.sort++
        });
        if (inserts.size() == PORTION) {
            flush();
        }
    }

    void flush() {
        sql.each(
                "insert into legal_basis (id, power_id, type, title, article, text, sort) values (?, ?, ?, ?, ?, ?, ?)",
                inserts);
        inserts.clear();
    }

    SheetCount count() {
        return new SheetCount(PowerLayout.BASES, create, update, unchanged, bad);
    }

    /** Chains rows, so that their order counts and none has to be kept. */
    private static String digest(String before, @Nullable String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.getBytes(StandardCharsets.UTF_8));
            for (var part : parts) {
                digest.update((byte) 0);
                digest.update((part == null ? "" : part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
