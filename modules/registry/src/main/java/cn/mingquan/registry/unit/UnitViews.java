package cn.mingquan.registry.unit;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.registry.Jurisdictions;
import cn.mingquan.registry.uscc.Uscc;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together all that is kept of one unit. */
@Dependent
public class UnitViews {

    private final Sql sql;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    @Inject
    public UnitViews(Sql sql, Jurisdictions jurisdictions, Clock clock) {
        this.sql = sql;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** The rows of bodies with what they oversee. */
    UnitRows withJurisdictions(UnitRows rows) {
        var bodies = rows.items().stream()
                .filter(UnitRow::oversight)
                .map(UnitRow::id)
                .toList();
        var scopes = jurisdictions.of(bodies, LocalDate.now(clock));
        return new UnitRows(
                rows.items().stream()
                        .map(row -> row.oversight() ? row.overseeing(scopes.getOrDefault(row.id(), List.of())) : row)
                        .toList(),
                rows.total());
    }

    public UnitView of(Unit unit) {
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
                jurisdictions.of(unit.id(), LocalDate.now(clock)));
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
                 where unit_id = ? and effect = 'CREATE' order by updated_at desc, id desc limit 1
                """,
                row -> new UnitView.Step(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
                unit);
    }
}
