package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.ItemCode;
import cn.mingquan.catalogue.Visibility;
import cn.mingquan.catalogue.custom.CustomField;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet 职权, judged and written in portions so that its length does not matter. */
final class PowerRows {

    private static final int PORTION = 500;

    /** A power that the unit has. */
    private record Kept(UUID id, ApprovalState state, PowerLine line) {}

    private final Sql sql;
    private final PostRows posts;
    private final List<CustomField> ownFields;
    private final Instant now;
    private final boolean apply;
    private final List<SheetRow> portion = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();
    private final Map<String, UUID> idOfCode = new HashMap<>();
    private final Map<String, Set<UUID>> idsOfName = new HashMap<>();
    private final Set<UUID> matched = new HashSet<>();
    private final Set<String> badCodes = new HashSet<>();
    private final Set<String> badNames = new HashSet<>();
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    PowerRows(Sql sql, PostRows posts, List<CustomField> ownFields, Instant now, boolean apply) {
        this.sql = sql;
        this.posts = posts;
        this.ownFields = ownFields;
        this.now = now;
        this.apply = apply;
    }

    void take(SheetRow row) {
        portion.add(row);
        if (portion.size() == PORTION) {
            work();
        }
    }

    SheetCount finish() {
        work();
        return new SheetCount(PowerLayout.POWERS, create, update, unchanged, bad);
    }

    private void work() {
        if (portion.isEmpty()) {
            return;
        }
        var codes = new ArrayList<String>();
        var names = new ArrayList<String>();
        for (var row : portion) {
            codes.add(row.peek("code"));
            names.add(row.peek("name"));
        }
        var kept = kept(codes, names);
        var inserts = new ArrayList<@Nullable Object[]>();
        var updates = new ArrayList<@Nullable Object[]>();
        for (var row : portion) {
            judge(row, kept, inserts, updates);
        }
        portion.clear();
        if (apply) {
            sql.each(
                    "insert into power_item (id, created_at, updated_at, " + PowerLine.COLUMNS + ") values (?, ?, ?"
                            + ", ?".repeat(PowerLine.COUNT) + ")",
                    inserts);
            sql.each(
                    "update power_item set (" + PowerLine.COLUMNS + ") = (?" + ", ?".repeat(PowerLine.COUNT - 1)
                            + "), updated_at = ?, version = version + 1 where id = ?",
                    updates);
        }
    }

    private List<Kept> kept(List<String> codes, List<String> names) {
        return sql.list(
                "select id, state, " + PowerLine.COLUMNS + " from power_item where code = any(?) or name = any(?)",
                row -> new Kept(
                        row.getObject(1, UUID.class), ApprovalState.valueOf(row.getString(2)), PowerLine.read(row, 3)),
                codes,
                names);
    }

    private void judge(
            SheetRow row, List<Kept> kept, List<@Nullable Object[]> inserts, List<@Nullable Object[]> updates) {
        var code = row.text("code");
        var name = row.text("name");
        var category = row.choice("category");
        var old = name == null ? null : match(row, code, name, category, kept);
        var id = old == null ? Ids.next() : old.id();
        var line = line(row, id, code, name, category, old == null ? null : old.line());
        if (code != null) {
            var earlier = rowOfCode.putIfAbsent(code, row.number());
            if (earlier != null) {
                row.error("code", "编码与第 " + earlier + " 行重复");
            }
        }
        if (old != null && line != null && old.state() != ApprovalState.DRAFT && !line.equals(old.line())) {
            row.error("name", "这项职权" + old.state().label() + "，内容与文件不同；请先退回修订，或保持不变");
        }
        if (row.bad() || line == null) {
            bad++;
            if (code != null) {
                badCodes.add(code);
            } else if (name != null) {
                badNames.add(name);
            }
            return;
        }
        warnOfTwins(row, line, id, kept);
        idOfCode.put(line.code(), id);
        idsOfName.computeIfAbsent(line.name(), any -> new HashSet<>()).add(id);
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

    /** By code; without one by name and category, when that is exactly one and no other row has taken it. */
    private @Nullable Kept match(
            SheetRow row, @Nullable String code, String name, @Nullable String category, List<Kept> kept) {
        if (code != null) {
            return kept.stream()
                    .filter(each -> each.line().code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
        var same = kept.stream()
                .filter(each -> each.line().name().equals(name))
                .filter(each -> category == null || category.equals(each.line().category()))
                .filter(each -> !matched.contains(each.id()))
                .toList();
        if (same.size() > 1) {
            row.error("code", "本单位有 " + same.size() + " 项同名职权，请填写编码说明是哪一项");
            return null;
        }
        same.forEach(each -> matched.add(each.id()));
        return same.isEmpty() ? null : same.get(0);
    }

    private @Nullable PowerLine line(
            SheetRow row,
            UUID id,
            @Nullable String code,
            @Nullable String name,
            @Nullable String category,
            @Nullable PowerLine old) {
        var direction = row.choice("direction", Direction.class);
        var visibility = row.choice("visibility", Visibility.class);
        var hot = row.flag("hot");
        var section = posts.section(row, row.text("section"));
        var post = posts.post(row, row.text("post"));
        var line = new PowerLine(
                code != null ? code : old != null ? old.code() : ItemCode.madeFor("ZQ", id, category),
                name == null ? "" : name,
                keep(row, "category", category, old == null ? null : old.category()),
                keep(row, "content", row.text("content"), old == null ? null : old.content()),
                keep(row, "exerciser", row.text("exerciser"), old == null ? null : old.exerciser()),
                keep(row, "section", section, old == null ? null : old.section()),
                keep(row, "post", post, old == null ? null : old.post()),
                keep(row, "layer", row.choice("layer", HolderLayer.class), old == null ? null : old.layer()),
                (row.has("hot") || old == null) ? Boolean.TRUE.equals(hot) : old.hot(),
                direction != null ? direction : old == null ? Direction.EXTERNAL : old.direction(),
                visibility != null ? visibility : old == null ? Visibility.EXPLICIT : old.visibility(),
                keep(
                        row,
                        "statutoryLimit",
                        row.whole("statutoryLimit", 0, 9999),
                        old == null ? null : old.statutoryLimit()),
                keep(
                        row,
                        "statutoryUnit",
                        row.choice("statutoryUnit", TimeLimit.Unit.class),
                        old == null ? null : old.statutoryUnit()),
                keep(
                        row,
                        "promisedLimit",
                        row.whole("promisedLimit", 0, 9999),
                        old == null ? null : old.promisedLimit()),
                keep(
                        row,
                        "promisedUnit",
                        row.choice("promisedUnit", TimeLimit.Unit.class),
                        old == null ? null : old.promisedUnit()),
                keep(row, "localCode", row.text("localCode"), old == null ? null : old.localCode()),
                keep(row, "level", row.choice("level"), old == null ? null : old.level()),
                custom(row, keep(row, "category", category, old == null ? null : old.category()), old));
        judgeLimits(row, line);
        return name == null ? null : line;
    }

    /** What a column that the file does not have leaves as it is; an empty cell empties. */
    private static <T> @Nullable T keep(SheetRow row, String key, @Nullable T written, @Nullable T old) {
        return row.has(key) ? written : old;
    }

    /** The values of the unit's own fields that a power of this category has. */
    private Map<String, String> custom(SheetRow row, @Nullable String category, @Nullable PowerLine old) {
        var custom = new TreeMap<String, String>(old == null ? Map.of() : old.custom());
        for (var field : ownFields) {
            if (!field.concerns(category)) {
                custom.remove(field.code());
            }
            if (row.has(field.path())) {
                var written = written(row, field);
                if (written == null) {
                    custom.remove(field.code());
                } else {
                    field.fault(category, written).ifPresent(reason -> row.error(field.path(), reason));
                    custom.put(field.code(), written);
                }
            }
        }
        return custom;
    }

    private static @Nullable String written(SheetRow row, CustomField field) {
        return switch (field.type()) {
            case TEXT, NUMBER -> row.text(field.path());
            case CHOICE -> row.choice(field.path());
            case DATE -> {
                var date = row.date(field.path());
                yield date == null ? null : date.toString();
            }
        };
    }

    private static void judgeLimits(SheetRow row, PowerLine line) {
        if ((line.statutoryLimit() == null) != (line.statutoryUnit() == null)) {
            row.error("statutoryUnit", "法定时限的数和单位要一起填写");
        }
        if ((line.promisedLimit() == null) != (line.promisedUnit() == null)) {
            row.error("promisedUnit", "承诺时限的数和单位要一起填写");
        }
        if (line.statutoryLimit() != null
                && line.statutoryUnit() != null
                && line.promisedLimit() != null
                && line.promisedUnit() != null) {
            var statutory = new TimeLimit(line.statutoryLimit(), line.statutoryUnit());
            var promised = new TimeLimit(line.promisedLimit(), line.promisedUnit());
            if (promised.certainlyExceeds(statutory)) {
                row.error("promisedLimit", "承诺时限（" + promised + "）长于法定时限（" + statutory + "）");
            }
        }
    }

    private void warnOfTwins(SheetRow row, PowerLine line, UUID id, List<Kept> kept) {
        var earlier = rowOfName.putIfAbsent(line.name(), row.number());
        if (earlier != null) {
            row.warning("name", "与第 " + earlier + " 行同名；两项都会保留");
        } else {
            kept.stream()
                    .filter(each ->
                            each.line().name().equals(line.name()) && !each.id().equals(id))
                    .findFirst()
                    .ifPresent(twin ->
                            row.warning("name", "本单位已有同名职权（编码 " + twin.line().code() + "）；两项都会保留"));
        }
    }

    private static @Nullable Object[] joined(@Nullable Object[] first, @Nullable Object[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** The power that a row of another sheet means: of this file first, then of the unit. Null, with an error, if none. */
    @Nullable
    UUID power(SheetRow row, @Nullable String code, @Nullable String name) {
        if (code == null && name == null) {
            row.error("code", "职权编码和职权名称至少填写一个");
            return null;
        }
        if (code != null) {
            return byCode(row, code);
        }
        var ids = new HashSet<>(idsOfName.getOrDefault(name, Set.of()));
        ids.addAll(sql.list("select id from power_item where name = ?", each -> each.getObject(1, UUID.class), name));
        if (ids.size() == 1) {
            return ids.iterator().next();
        }
        row.error(
                "name",
                !ids.isEmpty()
                        ? "有 " + ids.size() + " 项职权叫“" + name + "”，请填写职权编码"
                        : badNames.contains(name) ? "所属职权有错误，未能导入" : "没有名为“" + name + "”的职权");
        return null;
    }

    private @Nullable UUID byCode(SheetRow row, String code) {
        var known = idOfCode.get(code);
        if (known != null) {
            return known;
        }
        var stored = badCodes.contains(code)
                ? null
                : sql.first("select id from power_item where code = ?", each -> each.getObject(1, UUID.class), code)
                        .orElse(null);
        if (stored == null) {
            row.error("code", badCodes.contains(code) ? "所属职权有错误，未能导入" : "没有编码为“" + code + "”的职权");
        } else {
            idOfCode.put(code, stored);
        }
        return stored;
    }
}
