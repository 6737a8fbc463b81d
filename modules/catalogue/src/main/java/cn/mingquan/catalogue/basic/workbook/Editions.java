package cn.mingquan.catalogue.basic.workbook;

import cn.mingquan.catalogue.basic.BasicItemView;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a portion of the file publishes, collected so that each statement runs once for all. */
final class Editions {

    private final Instant now;
    private final List<BasicItemView> added = new ArrayList<>();
    private final List<BasicItemView> changed = new ArrayList<>();
    private final List<AuditTrail.Change> changes = new ArrayList<>();

    Editions(Instant now) {
        this.now = now;
    }

    void first(BasicItemView item) {
        added.add(item);
        changes.add(new AuditTrail.Change(item.id(), item.name(), Map.of(), item.snapshot()));
    }

    void next(BasicItemView old, BasicItemView item) {
        changed.add(item);
        changes.add(new AuditTrail.Change(item.id(), item.name(), old.snapshot(), item.snapshot()));
    }

    void publish(Sql sql, AuditTrail audit) {
        sql.each(
                "insert into platform.basic_item (name, category, content, bases, levels, sector_line, reason,"
                        + " changed_at, edition, id, code, state)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, 'IN_FORCE')",
                added.stream().map(Editions::values).toList());
        sql.each(
                "update platform.basic_item set name = ?, category = ?, content = ?, bases = ?::jsonb, levels = ?,"
                        + " sector_line = ?, reason = ?, changed_at = ?, edition = ? where id = ? and code = ?",
                changed.stream().map(Editions::values).toList());
        var versions = new ArrayList<@Nullable Object[]>();
        added.forEach(item -> versions.add(version(item)));
        changed.forEach(item -> versions.add(version(item)));
        sql.each(
                "insert into platform.basic_item_version (id, item_id, edition, item, published_by, published_at)"
                        + " values (?, ?, ?, ?::jsonb, ?, ?)",
                versions);
        audit.recordChanges("basic-item.imported", "basic-item", changes);
    }

    private static @Nullable Object[] values(BasicItemView item) {
        return new @Nullable Object[] {
            item.name(),
            item.category(),
            item.content(),
            Json.write(item.bases()),
            item.levels(),
            item.sectorLine(),
            item.reason(),
            item.changedAt(),
            item.edition(),
            item.id(),
            item.code()
        };
    }

    private @Nullable Object[] version(BasicItemView item) {
        return new @Nullable Object[] {
            Ids.next(),
            item.id(),
            item.edition(),
            Json.write(item.snapshot()),
            Scopes.actor().name(),
            now
        };
    }
}
