package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.catalogue.discretion.tier.TierRows;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a portion of the file writes, collected so that each statement runs once for all. */
final class StandardWrites {

    private final Sql sql;
    private final AuditTrail audit;
    private final Object now;
    private final List<@Nullable Object[]> standards = new ArrayList<>();
    private final List<@Nullable Object[]> touched = new ArrayList<>();
    private final List<@Nullable Object[]> versions = new ArrayList<>();
    private final List<@Nullable Object[]> changed = new ArrayList<>();
    private final List<UUID> emptied = new ArrayList<>();
    private final List<@Nullable Object[]> tiers = new ArrayList<>();
    private final List<AuditTrail.Change> changes = new ArrayList<>();

    StandardWrites(Sql sql, AuditTrail audit, Instant now) {
        this.sql = sql;
        this.audit = audit;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** A new standard with its first draft. */
    void add(UUID id, String code, StandardLine line) {
        standards.add(new @Nullable Object[] {id, code, line.power(), now, now});
        draft(id, 1, line);
        changes.add(new AuditTrail.Change(id, line.matter(), Map.of(), line.snapshot(code, 1)));
    }

    /** The next draft of a standard whose newest version is published. */
    void next(StoredStandard old, StandardLine line) {
        touch(old.id(), line.power());
        draft(old.id(), old.number() + 1, line);
        record(old, old.number() + 1, line);
    }

    /** Another text for the draft. */
    void replace(StoredStandard old, StandardLine line) {
        touch(old.id(), line.power());
        changed.add(new @Nullable Object[] {
            line.matter(), line.law(), line.basis(), line.source(), line.validFrom(), old.version()
        });
        emptied.add(old.version());
        tiers(old.version(), line);
        record(old, old.number(), line);
    }

    /** The same text for another power. */
    void link(StoredStandard old, StandardLine line) {
        touch(old.id(), line.power());
        record(old, old.number(), line);
    }

    private void touch(UUID id, @Nullable UUID power) {
        touched.add(new @Nullable Object[] {power, now, id});
    }

    private void record(StoredStandard old, int number, StandardLine line) {
        changes.add(new AuditTrail.Change(
                old.id(),
                line.matter(),
                old.line().snapshot(old.code(), old.number()),
                line.snapshot(old.code(), number)));
    }

    private void draft(UUID standard, int number, StandardLine line) {
        var version = Ids.next();
        versions.add(new @Nullable Object[] {
            version, standard, number, line.matter(), line.law(), line.basis(), line.source(), line.validFrom()
        });
        tiers(version, line);
    }

    private void tiers(UUID version, StandardLine line) {
        for (var i = 0; i < line.tiers().size(); i++) {
            tiers.add(TierRows.values(Ids.next(), version, i + 1, line.tiers().get(i)));
        }
    }

    void write() {
        sql.each(
                "insert into discretion_standard (id, code, power_id, created_at, updated_at) values (?, ?, ?, ?, ?)",
                standards);
        sql.each(
                "update discretion_standard set power_id = ?, updated_at = ?, version = version + 1 where id = ?",
                touched);
        sql.each(
                "insert into discretion_version (id, standard_id, number, matter, law_heading, legal_basis, source,"
                        + " valid_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
                versions);
        sql.each(
                "update discretion_version set matter = ?, law_heading = ?, legal_basis = ?, source = ?, valid_from = ?"
                        + " where id = ? and state = 'DRAFT'",
                changed);
        if (!emptied.isEmpty()) {
            sql.change("delete from discretion_tier where version_id = any(?::uuid[])", emptied);
        }
        sql.each(TierRows.INSERT, tiers);
        audit.recordChanges("discretion.imported", "discretion-standard", new RecordedNames(sql).inEach(changes));
    }
}
