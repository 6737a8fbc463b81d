package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.catalogue.discretion.tier.TierRows;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sheet read standard by standard, judged and written in portions. A standard of the file means the stored one with
 * its code; without a code, the only one of the same matter under the same law. What has been published stays: where
 * the file says something else, it becomes the next draft.
 */
final class StandardGroups {

    private static final int PORTION = 100;
    private static final int PORTION_CHARACTERS = 1_000_000;

    private final Sql sql;
    private final AuditTrail audit;
    private final Instant now;
    private final boolean apply;
    private final List<StandardGroup> portion = new ArrayList<>();
    private final Map<String, Integer> rowOfKey = new HashMap<>();
    private final Set<UUID> meant = new HashSet<>();
    private final Set<String> written = new HashSet<>();
    private @Nullable StandardGroup current;
    private int characters;
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    StandardGroups(Sql sql, AuditTrail audit, Instant now, boolean apply) {
        this.sql = sql;
        this.audit = audit;
        this.now = now;
        this.apply = apply;
    }

    /** Learns every code of the file before the first {@link #take}: standards without one must leave those alone. */
    void expect(SheetRow row) {
        var code = row.peek("code");
        if (!code.isEmpty()) {
            written.add(code);
        }
    }

    void take(SheetRow row) {
        if (current == null || !current.continuedBy(row)) {
            close();
            current = new StandardGroup(row, row.text("code"), row.text("matter"));
            var earlier = rowOfKey.putIfAbsent(current.key(), row.number());
            if (earlier != null) {
                row.error(current.code() != null ? "code" : "matter", "与第 " + earlier + " 行是同一项基准，中间隔着别的；请把同一项的各行排在一起");
            }
        }
        current.add(row);
    }

    SheetCount finish() {
        close();
        work();
        return new SheetCount(StandardLayout.SHEET, create, update, unchanged, bad);
    }

    private void close() {
        if (current == null) {
            return;
        }
        portion.add(current);
        characters += current.characters();
        current = null;
        if (portion.size() == PORTION || characters > PORTION_CHARACTERS) {
            work();
        }
    }

    private void work() {
        if (portion.isEmpty()) {
            return;
        }
        var kept = kept();
        var powers = powers();
        var writes = new StandardWrites(sql, audit, now);
        for (var group : portion) {
            judge(group, kept, powers, writes);
        }
        portion.clear();
        characters = 0;
        if (apply) {
            writes.write();
        }
    }

    private void judge(
            StandardGroup group, List<StoredStandard> kept, Map<String, UUID> powers, StandardWrites writes) {
        var first = group.first();
        var power = group.power() == null ? null : powers.get(group.power());
        if (group.power() != null && power == null) {
            first.error("power", "没有编码为“" + group.power() + "”的职权");
        }
        var old = group.bad() ? null : stored(group, kept);
        if (group.bad()) {
            group.refuse();
            bad += group.rows();
            return;
        }
        group.tellDoubts();
        var line = group.line(old == null ? null : old.line(), power);
        if (old == null) {
            create += group.rows();
            var id = Ids.next();
            meant.add(id);
            writes.add(id, group.code() == null ? ItemCode.madeFor("CL", id, null) : group.code(), line);
            return;
        }
        meant.add(old.id());
        if (line.equals(old.line())) {
            unchanged += group.rows();
            return;
        }
        update += group.rows();
        first.tellEmptied();
        if (line.saysTheSame(old.line())) {
            writes.link(old, line);
        } else if (old.published()) {
            first.warning(null, "第 " + old.number() + " 版已公布，保持不变；文件的内容成为第 " + (old.number() + 1) + " 版草稿");
            writes.next(old, line);
        } else {
            writes.replace(old, line);
        }
    }

    private @Nullable StoredStandard stored(StandardGroup group, List<StoredStandard> kept) {
        if (group.code() != null) {
            return kept.stream()
                    .filter(each -> each.code().equals(group.code()))
                    .findFirst()
                    .orElse(null);
        }
        var same = kept.stream()
                .filter(each -> each.line().matter().equals(group.matter()))
                .filter(each ->
                        !group.first().has("law") || Objects.equals(each.line().law(), group.law()))
                .filter(each -> !meant.contains(each.id()) && !written.contains(each.code()))
                .toList();
        if (same.size() > 1) {
            group.first().error("code", "本单位有 " + same.size() + " 项同名裁量基准，请填写编码说明是哪一项");
            return null;
        }
        return same.isEmpty() ? null : same.get(0);
    }

    private List<StoredStandard> kept() {
        var tiers = new HashMap<UUID, List<TierEntry>>();
        var kept = sql.list(
                "select s.id, s.code, v.id, v.number, v.state, v.matter, v.law_heading, v.legal_basis, v.source,"
                        + " v.valid_from, s.power_id from discretion_standard s join discretion_version v"
                        + " on v.standard_id = s.id and v.number = (select max(n.number) from discretion_version n"
                        + " where n.standard_id = s.id) where s.code = any(?) or v.matter = any(?) order by s.code",
                row -> new StoredStandard(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getInt(4),
                        row.getString(5).equals("PUBLISHED"),
                        new StandardLine(
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getString(9),
                                row.getObject(10, LocalDate.class),
                                row.getObject(11, UUID.class),
                                tiers.computeIfAbsent(row.getObject(3, UUID.class), any -> new ArrayList<>()))),
                portion.stream()
                        .map(group -> Objects.requireNonNullElse(group.code(), ""))
                        .toList(),
                portion.stream().map(StandardGroup::matter).toList());
        sql.list(
                "select t.version_id, " + TierRows.COLUMNS + " from discretion_tier t"
                        + " where t.version_id = any(?::uuid[]) order by t.version_id, t.seq",
                row -> Objects.requireNonNull(tiers.get(row.getObject(1, UUID.class)))
                        .add(TierRows.read(row, 2)),
                kept.stream().map(StoredStandard::version).toList());
        return kept;
    }

    private Map<String, UUID> powers() {
        var codes = portion.stream()
                .map(StandardGroup::power)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var powers = new HashMap<String, UUID>();
        if (!codes.isEmpty()) {
            sql.list(
                    "select code, id from power_item where code = any(?)",
                    row -> powers.put(row.getString(1), row.getObject(2, UUID.class)),
                    codes);
        }
        return powers;
    }
}
