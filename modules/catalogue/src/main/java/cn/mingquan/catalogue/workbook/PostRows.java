package cn.mingquan.catalogue.workbook;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Snapshot;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sheet 岗位, and the sections and posts that the other sheets name. */
final class PostRows {

    private static final int PORTION = 500;

    private record Key(@Nullable UUID section, String name) {}

    private record Kept(UUID id, HolderLayer layer, boolean hot, List<String> holders) {

        /** Without the people's names: the audit chain cannot forget. */
        Map<String, Object> snapshot(String name) {
            return new Snapshot()
                    .with("name", name)
                    .with("holderLayer", layer)
                    .with("hotPost", hot)
                    .with("holders", holders.size())
                    .fields();
        }
    }

    private final Sql sql;
    private final AuditTrail audit;
    private final boolean apply;
    private final Map<String, UUID> sections = new HashMap<>();
    private final Map<UUID, String> unmade = new HashMap<>();
    private final Map<Key, Kept> posts = new HashMap<>();
    private final Map<Key, Integer> seen = new HashMap<>();
    private final List<@Nullable Object[]> inserts = new ArrayList<>();
    private final List<@Nullable Object[]> updates = new ArrayList<>();
    private final List<AuditTrail.Change> changes = new ArrayList<>();
    private int create;
    private int update;
    private int unchanged;
    private int bad;

    PostRows(Sql sql, AuditTrail audit, boolean apply) {
        this.sql = sql;
        this.audit = audit;
        this.apply = apply;
        sql.list("select name, id from section", row -> sections.put(row.getString(1), row.getObject(2, UUID.class)));
        sql.list(
                "select section_id, name, id, holder_layer, hot_post, holders from post",
                row -> posts.put(
                        new Key(row.getObject(1, UUID.class), row.getString(2)),
                        new Kept(
                                row.getObject(3, UUID.class),
                                HolderLayer.valueOf(row.getString(4)),
                                row.getBoolean(5),
                                List.of(Json.read(row.getString(6), String[].class)))));
    }

    void take(SheetRow row) {
        if (inserts.size() + updates.size() >= PORTION) {
            flush();
        }
        var sectionName = row.text("section");
        var name = row.text("name");
        var layer = row.choice("layer", HolderLayer.class);
        var hot = row.flag("hot");
        var holders = row.list("holders");
        if (name != null && name.contains("/")) {
            row.error("name", "岗位名称里不能有“/”");
        }
        if (holders.size() > 50) {
            row.error("holders", "一个岗位至多 50 人");
        }
        if (row.bad() || name == null || layer == null) {
            bad++;
            return;
        }
        var key = new Key(section(row, sectionName), name);
        var earlier = seen.putIfAbsent(key, row.number());
        if (earlier != null) {
            row.error("name", "与第 " + earlier + " 行是同一个岗位");
            bad++;
            return;
        }
        var old = posts.get(key);
        if (old == null) {
            create(key, new Kept(Ids.next(), layer, Boolean.TRUE.equals(hot), holders));
        } else {
            var kept = new Kept(
                    old.id(),
                    layer,
                    row.has("hot") ? Boolean.TRUE.equals(hot) : old.hot(),
                    row.has("holders") ? holders : old.holders());
            if (kept.equals(old)) {
                unchanged++;
            } else {
                update++;
                updates.add(
                        new @Nullable Object[] {kept.layer().name(), kept.hot(), Json.write(kept.holders()), kept.id()
                        });
                changes.add(new AuditTrail.Change(kept.id(), name, old.snapshot(name), kept.snapshot(name)));
            }
        }
    }

    private void create(Key key, Kept kept) {
        create++;
        make(key.section());
        posts.put(key, new Kept(kept.id(), kept.layer(), kept.hot(), List.of()));
        inserts.add(new @Nullable Object[] {
            kept.id(), key.section(), key.name(), kept.layer().name(), kept.hot(), Json.write(kept.holders())
        });
        changes.add(new AuditTrail.Change(kept.id(), key.name(), Map.of(), kept.snapshot(key.name())));
    }

    SheetCount finish() {
        flush();
        return new SheetCount(PowerLayout.POSTS, create, update, unchanged, bad);
    }

    private void flush() {
        if (apply) {
            sql.each(
                    "insert into post (id, section_id, name, holder_layer, hot_post, holders)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    inserts);
            sql.each(
                    "update post set holder_layer = ?, hot_post = ?, holders = ?, version = version + 1 where id = ?",
                    updates);
            audit.recordChanges("post.imported", "post", changes);
        }
        inserts.clear();
        updates.clear();
        changes.clear();
    }

    /** The section of that name, to be {@link #make made} when the unit has none. */
    @Nullable
    UUID section(SheetRow row, @Nullable String name) {
        if (name == null) {
            return null;
        }
        var known = sections.get(name);
        if (known != null) {
            return known;
        }
        row.warning("section", "科室“" + name + "”尚未建立，将随导入新建");
        var id = Ids.next();
        sections.put(name, id);
        unmade.put(id, name);
        return id;
    }

    /** Makes the section that a good row names, if it is not there yet: a row that is left out leaves nothing behind. */
    void make(@Nullable UUID section) {
        var name = section == null ? null : unmade.remove(section);
        if (apply && section != null && name != null) {
            sql.change("insert into section (id, name) values (?, ?)", section, name);
            audit.record("section.imported", "section", section, name, Map.of("name", name));
        }
    }

    /** The post that {@code 科室/岗位} or the name alone means; an error of the row when it is not exactly one. */
    @Nullable
    UUID post(SheetRow row, @Nullable String written) {
        if (written == null) {
            return null;
        }
        var slash = written.lastIndexOf('/');
        var name = written.substring(slash + 1).strip();
        var section =
                slash < 0 ? null : sections.get(written.substring(0, slash).strip());
        var found = posts.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .filter(entry -> slash < 0
                        || (section != null && section.equals(entry.getKey().section())))
                .map(entry -> entry.getValue().id())
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        row.error(
                "post",
                found.isEmpty() ? "没有岗位“" + written + "”，请先在“岗位”表中登记" : "有 " + found.size() + " 个同名岗位，请写成“科室/岗位”");
        return null;
    }
}
