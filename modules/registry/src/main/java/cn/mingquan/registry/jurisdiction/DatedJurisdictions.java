package cn.mingquan.registry.jurisdiction;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.registry.Jurisdiction;
import cn.mingquan.registry.Jurisdictions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Jurisdictions with the days from and to which they hold: what a body saw last year can still be told. */
@Dependent
public class DatedJurisdictions implements Jurisdictions {

    private static final String SELECT =
            """
            select j.id, j.body_unit_id, j.kind, j.region_code, r.name as region_name, j.sector_line, l.label as line,
                   array(select u.unit_id from platform.jurisdiction_unit u where u.jurisdiction_id = j.id
                          order by u.unit_id) as units,
                   j.valid_from, j.valid_to
              from platform.jurisdiction j
              left join platform.region r on r.code = j.region_code
              left join platform.sector_line l on l.code = j.sector_line
             where j.body_unit_id = any (?::uuid[])
            """;

    private final Sql sql;

    @Inject
    public DatedJurisdictions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Jurisdiction> of(UUID body, LocalDate day) {
        return on(List.of(body), day);
    }

    @Override
    public Map<UUID, List<Jurisdiction>> of(Collection<UUID> bodies, LocalDate day) {
        return bodies.isEmpty()
                ? Map.of()
                : on(bodies, day).stream().collect(Collectors.groupingBy(Jurisdiction::body));
    }

    private List<Jurisdiction> on(Collection<UUID> bodies, LocalDate day) {
        return sql.list(
                SELECT
                        + " and j.valid_from <= ? and (j.valid_to is null or j.valid_to > ?) order by j.valid_from, j.id",
                DatedJurisdictions::read,
                bodies,
                day,
                day);
    }

    /**
     * What a unit oversees from today on. A body that is new and names nothing oversees its own place; without that it
     * would see nothing and nobody would notice.
     *
     * @param oversees whether the unit is a body now
     * @param newly whether it was none before
     * @param asked null for no change
     */
    public void settle(
            UUID unit,
            boolean oversees,
            boolean newly,
            @Nullable List<JurisdictionRequest> asked,
            String regionCode,
            LocalDate today) {
        if (!oversees) {
            replace(unit, List.of(), today);
        } else if (newly && (asked == null || asked.isEmpty())) {
            var place = regionCode.endsWith("-0") ? regionCode.substring(0, regionCode.length() - 2) : regionCode;
            replace(unit, List.of(new JurisdictionRequest(Jurisdiction.Kind.REGION, place, null, null)), today);
        } else if (asked != null) {
            replace(unit, asked, today);
        }
    }

    /** Ends what is no longer asked for and begins what is new; what stays keeps its id and first day. */
    public void replace(UUID body, List<JurisdictionRequest> wanted, LocalDate today) {
        var open = new ArrayList<>(of(body, today));
        for (var request : wanted) {
            if (!open.removeIf(request::asksFor)) {
                add(body, request, today);
            }
        }
        for (var ended : open) {
            if (ended.validFrom().isBefore(today)) {
                sql.change("update platform.jurisdiction set valid_to = ? where id = ?", today, ended.id());
            } else {
                sql.change("delete from platform.jurisdiction_unit where jurisdiction_id = ?", ended.id());
                sql.change("delete from platform.jurisdiction where id = ?", ended.id());
            }
        }
    }

    private void add(UUID body, JurisdictionRequest request, LocalDate today) {
        var id = Ids.next();
        var list = request.kind() == Jurisdiction.Kind.UNITS;
        sql.change(
                """
                insert into platform.jurisdiction (id, body_unit_id, kind, region_code, sector_line, valid_from)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                body,
                request.kind(),
                list ? null : request.regionCode(),
                request.kind() == Jurisdiction.Kind.LINE ? request.sectorLine() : null,
                today);
        for (var unit : new HashSet<>(request.listed())) {
            sql.change("insert into platform.jurisdiction_unit (jurisdiction_id, unit_id) values (?, ?)", id, unit);
        }
    }

    private static Jurisdiction read(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var kind = Jurisdiction.Kind.valueOf(row.getString("kind"));
        var region = row.getString("region_code");
        var units = units(row.getArray("units"));
        return new Jurisdiction(
                id,
                row.getObject("body_unit_id", UUID.class),
                kind,
                region,
                row.getString("region_name"),
                row.getString("sector_line"),
                units,
                kind == Jurisdiction.Kind.UNITS ? "j:" + id : "r:" + region,
                label(kind, row.getString("region_name"), row.getString("line"), units.size()),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    private static List<UUID> units(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }

    private static String label(Jurisdiction.Kind kind, @Nullable String place, @Nullable String line, int units) {
        return switch (kind) {
            case REGION -> place + " · 全部单位";
            case LINE -> place + " · " + line + "条线";
            case UNITS -> "指定的 " + units + " 个单位";
        };
    }
}
