package cn.mingquan.catalogue.discretion.workbook;

import cn.mingquan.catalogue.discretion.tier.TierRows;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.sql.Sql;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a portion of the file writes, collected so that each statement runs once for all. */
final class StandardWrites {

    private final Sql sql;
    private final Object now;
    private final List<@Nullable Object[]> standards = new ArrayList<>();
    private final List<@Nullable Object[]> touched = new ArrayList<>();
    private final List<@Nullable Object[]> versions = new ArrayList<>();
    private final List<@Nullable Object[]> changed = new ArrayList<>();
    private final List<UUID> emptied = new ArrayList<>();
    private final List<@Nullable Object[]> tiers = new ArrayList<>();

    StandardWrites(Sql sql, Instant now) {
        this.sql = sql;
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    /** A new standard with its first draft. */
    void add(UUID id, String code, StandardLine line) {
        standards.add(new @Nullable Object[] {id, code, line.power(), now, now});
        draft(id, 1, line);
    }

    /** The next draft of a standard whose newest version is published. */
    void next(UUID id, int number, StandardLine line) {
        touch(id, line.power());
        draft(id, number, line);
    }

    /** Another text for the draft. */
    void replace(UUID id, UUID version, StandardLine line) {
        touch(id, line.power());
        changed.add(new @Nullable Object[] {
            line.matter(), line.law(), line.basis(), line.source(), line.validFrom(), version
        });
        emptied.add(version);
        tiers(version, line);
    }

    void touch(UUID id, @Nullable UUID power) {
        touched.add(new @Nullable Object[] {power, now, id});
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
    }
}
