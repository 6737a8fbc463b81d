package cn.mingquan.registry.unit;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.registry.uscc.Uscc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together all that is kept of one unit. */
@Dependent
class UnitViews {

    private final Sql sql;

    @Inject
    UnitViews(Sql sql) {
        this.sql = sql;
    }

    UnitView of(Unit unit) {
        var p = unit.profile();
        return new UnitView(
                unit.id(),
                unit.code(),
                p.name(),
                p.uscc(),
                p.regionCode(),
                name("select name from region where code = ?", p.regionCode()).orElse(p.regionCode()),
                p.level(),
                p.parentUnitId(),
                name("select name from unit where id = ?", p.parentUnitId()).orElse(null),
                p.category(),
                p.sectorLine(),
                p.vertical(),
                p.establishment(),
                p.staff(),
                p.contactName(),
                p.contactPhone(),
                p.oversight(),
                unit.state(),
                unit.templateCode(),
                unit.templateVersion(),
                unit.schemaVersion(),
                unit.migrationState(),
                unit.demo(),
                unit.createdAt(),
                unit.version(),
                doubts(p),
                step(unit.id()).orElse(null),
                oversees(unit.id()));
    }

    private static List<String> doubts(Profile profile) {
        if (profile.uscc() == null) {
            return List.of();
        }
        var uscc = Uscc.of(profile.uscc());
        return Stream.of(uscc.doubt(), uscc.mismatch(profile.regionCode()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> name(String statement, @Nullable Object key) {
        return key == null ? Optional.empty() : sql.first(statement, row -> row.getString(1), key);
    }

    private Optional<UnitView.Step> step(UUID unit) {
        return sql.first(
                """
                select onboarding_id, step, error from onboarding_item
                 where unit_id = ? and effect = 'CREATE' order by updated_at desc limit 1
                """,
                row -> new UnitView.Step(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                unit);
    }

    private List<UnitView.Oversees> oversees(UUID body) {
        return sql.list(
                """
                select j.id, j.kind, j.region_code, r.name, j.sector_line, j.valid_from, j.valid_to,
                       (select count(*) from jurisdiction_unit u where u.jurisdiction_id = j.id)
                  from jurisdiction j left join region r on r.code = j.region_code
                 where j.body_unit_id = ? order by j.valid_from, j.id
                """,
                row -> new UnitView.Oversees(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getInt(8),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class)),
                body);
    }
}
