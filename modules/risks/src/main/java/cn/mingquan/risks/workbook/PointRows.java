package cn.mingquan.risks.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet 风险点, judged and written in portions so that its length does not matter. */
final class PointRows {

    private static final int PORTION = 500;

    /** A risk point that the unit has. */
    private record Kept(UUID id, ApprovalState state, PointLine line) {}

    private final Sql sql;
    private final Instant now;
    private final boolean apply;
    private final Map<String, List<UUID>> posts = new HashMap<>();
    private final Map<String, UUID> sections = new HashMap<>();
    private final Map<String, List<UUID>> powers = new HashMap<>();
    private final List<SheetRow> portion = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final Map<String, UUID> idOfCode = new HashMap<>();
    private final Map<String, Set<UUID>> idsOfDescription = new HashMap<>();
    private final Set<UUID> matched = new HashSet<>();
    private final Set<String> badKeys = new HashSet<>();
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    PointRows(Sql sql, Instant now, boolean apply) {
        this.sql = sql;
        this.now = now;
        this.apply = apply;
        sql.list("select name, id from section", row -> sections.put(row.getString(1), row.getObject(2, UUID.class)));
        sql.list(
                "select p.name, coalesce(s.name || '/', '') || p.name, p.id from post p"
                        + " left join section s on s.id = p.section_id",
                row -> {
                    for (var name : new HashSet<>(List.of(row.getString(1), row.getString(2)))) {
                        posts.computeIfAbsent(name, any -> new ArrayList<>()).add(row.getObject(3, UUID.class));
                    }
                    return true;
                });
    }

    void take(SheetRow row) {
        portion.add(row);
        if (portion.size() == PORTION) {
            work();
        }
    }

    SheetCount finish() {
        work();
        return new SheetCount(PointLayout.POINTS, create, update, unchanged, bad);
    }

    private void work() {
        if (portion.isEmpty()) {
            return;
        }
        powers.clear();
        var names = portion.stream()
                .flatMap(row -> List.of(row.peek("powerCode"), row.peek("powerName")).stream())
                .filter(name -> !name.isEmpty())
                .toList();
        sql.list(
                "select code, name, id from power_item where code = any(?) or name = any(?)",
                row -> {
                    powers.computeIfAbsent("c:" + row.getString(1), any -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                    return powers.computeIfAbsent("n:" + row.getString(2), any -> new ArrayList<>())
                            .add(row.getObject(3, UUID.class));
                },
                names,
                names);
        var kept = sql.list(
                "select id, state, " + PointLine.COLUMNS
                        + " from risk_point where code = any(?) or description = any(?)",
                row -> new Kept(
                        row.getObject(1, UUID.class), ApprovalState.valueOf(row.getString(2)), PointLine.read(row, 3)),
                portion.stream().map(row -> row.peek("code")).toList(),
                portion.stream().map(row -> row.peek("description")).toList());
        var inserts = new ArrayList<@Nullable Object[]>();
        var updates = new ArrayList<@Nullable Object[]>();
        for (var row : portion) {
            judge(row, kept, inserts, updates);
        }
        portion.clear();
        if (apply) {
            sql.each(
                    "insert into risk_point (id, created_at, updated_at, " + PointLine.COLUMNS + ") values (?, ?, ?"
                            + ", ?".repeat(PointLine.COUNT) + ")",
                    inserts);
            sql.each(
                    "update risk_point set (" + PointLine.COLUMNS + ") = (?" + ", ?".repeat(PointLine.COUNT - 1)
                            + "), updated_at = ?, version = version + 1 where id = ?",
                    updates);
        }
    }

    private void judge(
            SheetRow row, List<Kept> kept, List<@Nullable Object[]> inserts, List<@Nullable Object[]> updates) {
        var code = row.text("code");
        var description = row.text("description");
        var power = power(row);
        var post = post(row);
        var old = description == null ? null : match(row, code, description, power, post, kept);
        var id = old == null ? Ids.next() : old.id();
        var line = line(row, id, code, description, power, post, old == null ? null : old.line());
        if (code != null) {
            var earlier = rowOfCode.putIfAbsent(code, row.number());
            if (earlier != null) {
                row.error("code", "编码与第 " + earlier + " 行重复");
            }
        }
        if (old != null && old.state() != ApprovalState.DRAFT && !line.equals(old.line())) {
            row.error("description", "这个风险点" + old.state().label() + "，内容与文件不同；请先退回修订，或保持不变");
        }
        if (row.bad()) {
            bad++;
            badKeys.add(code != null ? code : line.description());
            return;
        }
        idOfCode.put(line.code(), id);
        idsOfDescription
                .computeIfAbsent(line.description(), any -> new HashSet<>())
                .add(id);
        if (old == null) {
            create++;
            var at = now.atOffset(ZoneOffset.UTC);
            inserts.add(joined(new @Nullable Object[] {id, at, at}, line.values()));
        } else if (line.equals(old.line())) {
            unchanged++;
        } else {
            update++;
            updates.add(joined(line.values(), new @Nullable Object[] {now.atOffset(ZoneOffset.UTC), id}));
        }
    }

    /** By code; without one by description at the same power and post, when that is exactly one. */
    private @Nullable Kept match(
            SheetRow row,
            @Nullable String code,
            String description,
            @Nullable UUID power,
            @Nullable UUID post,
            List<Kept> kept) {
        if (code != null) {
            return kept.stream()
                    .filter(each -> each.line().code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
        var same = kept.stream()
                .filter(each -> each.line().description().equals(description))
                .filter(each -> Objects.equals(each.line().power(), power))
                .filter(each -> Objects.equals(each.line().post(), post))
                .filter(each -> !matched.contains(each.id()))
                .toList();
        if (same.size() > 1) {
            row.error("code", "本单位有 " + same.size() + " 个相同的风险点，请填写编码说明是哪一个");
            return null;
        }
        same.forEach(each -> matched.add(each.id()));
        return same.isEmpty() ? null : same.get(0);
    }

    private PointLine line(
            SheetRow row,
            UUID id,
            @Nullable String code,
            @Nullable String description,
            @Nullable UUID power,
            @Nullable UUID post,
            @Nullable PointLine old) {
        var kind = row.choice("kind");
        var owner = row.choice("owner", OwnerType.class);
        return new PointLine(
                code != null ? code : old != null ? old.code() : ItemCode.madeFor("FX", id, kind),
                row.has("powerCode") || row.has("powerName") || old == null ? power : old.power(),
                keep(row, "post", post, old == null ? null : old.post()),
                owner != null ? owner : old == null ? OwnerType.POST : old.owner(),
                keep(row, "section", section(row), old == null ? null : old.section()),
                keep(row, "kind", kind, old == null ? null : old.kind()),
                description == null ? "" : description,
                keep(row, "level", row.choice("level"), old == null ? null : old.level()),
                keep(row, "layer", row.choice("layer", HolderLayer.class), old == null ? null : old.layer()),
                keep(row, "phase", row.choice("phase", Phase.class), old == null ? null : old.phase()),
                keep(row, "ownerName", row.text("ownerName"), old == null ? null : old.ownerName()));
    }

    /** What a column that the file does not have leaves as it is; an empty cell empties. */
    private static <T> @Nullable T keep(SheetRow row, String key, @Nullable T written, @Nullable T old) {
        return row.has(key) ? written : old;
    }

    private @Nullable UUID power(SheetRow row) {
        var code = row.text("powerCode");
        var name = row.text("powerName");
        if (code == null && name == null) {
            return null;
        }
        var found = powers.getOrDefault(code != null ? "c:" + code : "n:" + name, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        row.error(
                code != null ? "powerCode" : "powerName",
                found.isEmpty()
                        ? "没有" + (code != null ? "编码为“" + code : "名为“" + name) + "”的职权"
                        : "有 " + found.size() + " 项职权叫“" + name + "”，请填写职权编码");
        return null;
    }

    private @Nullable UUID post(SheetRow row) {
        var written = row.text("post");
        if (written == null) {
            return null;
        }
        var found = posts.getOrDefault(written, List.of());
        if (found.size() == 1) {
            return found.get(0);
        }
        row.error(
                "post",
                found.isEmpty() ? "没有岗位“" + written + "”，请先在“岗位”中登记" : "有 " + found.size() + " 个同名岗位，请写成“科室/岗位”");
        return null;
    }

    private @Nullable UUID section(SheetRow row) {
        var written = row.text("section");
        if (written == null) {
            return null;
        }
        var section = sections.get(written);
        if (section == null) {
            row.error("section", "没有科室“" + written + "”，请先登记科室");
        }
        return section;
    }

    /** The risk point that a row of the other sheet means: of this file first, then of the unit. */
    @Nullable
    UUID point(SheetRow row) {
        var code = row.text("code");
        var description = row.text("description");
        var key = code != null ? code : description;
        if (key == null) {
            row.error("code", "风险点编码和风险描述至少填写一个");
            return null;
        }
        if (code != null && idOfCode.containsKey(code)) {
            return idOfCode.get(code);
        }
        var ids = code != null ? new HashSet<UUID>() : new HashSet<>(idsOfDescription.getOrDefault(key, Set.of()));
        if (!badKeys.contains(key)) {
            ids.addAll(sql.list(
                    code != null
                            ? "select id from risk_point where code = ?"
                            : "select id from risk_point where description = ?",
                    each -> each.getObject(1, UUID.class),
                    key));
        }
        if (ids.size() == 1) {
            return ids.iterator().next();
        }
        row.error(
                code != null ? "code" : "description",
                ids.size() > 1
                        ? "有 " + ids.size() + " 个相同的风险点，请填写编码"
                        : badKeys.contains(key) ? "所属风险点有错误，未能导入" : "没有这个风险点");
        return null;
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
