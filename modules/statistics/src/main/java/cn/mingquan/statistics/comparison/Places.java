package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.statistics.Measures;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds places in the region tree and among the units booked in a month; what is outside the scope is not found. */
@Dependent
class Places {

    private static final String PATH =
            """
            with recursive up(code, depth) as (
                select ?::text, 0
                union all
                select region.parent_code, up.depth + 1
                from up join platform.region on region.code = up.code
                where region.parent_code is not null
            )
            select region.code, region.name
            from up join platform.region on region.code = up.code
            order by up.depth desc
            """;

    /** Whoever has figures is counted as a unit, and nobody else: see {@link Measures#UNIT}. */
    private static final String UNITS =
            """
            select booking.unit_id, unit.name, unit.demo
              from statistics.booking
              join statistics.unit_cell member on member.unit_id = booking.unit_id
                   and member.period = booking.period and member.measure = 'UNIT'
              join platform.unit on unit.id = booking.unit_id
             where booking.period = ? and (? = any(booking.path) or booking.unit_id = any(?::uuid[]))
               and (? = '' or booking.unit_category = ?) and (? = '' or booking.sector_line = ?)
             order by booking.region_code collate "C", unit.name collate "C", booking.unit_id
             limit ? offset ?
            """;

    private final Sql sql;

    @Inject
    Places(Sql sql) {
        this.sql = sql;
    }

    /** @throws cn.mingquan.platform.problem.Problem when the node is not in the scope: 404, whether it exists or not */
    Place find(ScopeRow scope, Node node, int period) {
        if (node instanceof Node.OfRegion region) {
            return new Place(scope, node, regionPath(scope, region.code()));
        }
        if (node instanceof Node.OfUnit unit) {
            return new Place(scope, node, unitPath(scope, unit, period));
        }
        if (!node.equals(scope.root())) {
            throw Node.notFound();
        }
        return new Place(scope, node, List.of(new PathStep(node.key(), scope.label())));
    }

    private List<PathStep> regionPath(ScopeRow scope, String code) {
        if (scope.region() == null) {
            throw Node.notFound();
        }
        var whole =
                sql.list(PATH, row -> new PathStep(new Node.OfRegion(row.getString(1)).key(), row.getString(2)), code);
        var root = scope.root().key();
        for (int i = 0; i < whole.size(); i++) {
            if (whole.get(i).node().equals(root)) {
                return whole.subList(i, whole.size());
            }
        }
        throw Node.notFound();
    }

    /** A unit is in the scope of a month if it was booked there then. */
    private List<PathStep> unitPath(ScopeRow scope, Node.OfUnit unit, int period) {
        record Booked(String name, String region, String line) {}
        var booked = sql.first(
                        "select unit.name, booking.region_code, booking.sector_line from statistics.booking"
                                + " join platform.unit on unit.id = booking.unit_id"
                                + " where booking.period = ? and booking.unit_id = ?",
                        row -> new Booked(row.getString(1), row.getString(2), row.getString(3)),
                        period,
                        unit.id())
                .orElseThrow(Node::notFound);
        var step = new PathStep(unit.key(), booked.name());
        if (scope.region() == null) {
            if (!scope.units().contains(unit.id())) {
                throw Node.notFound();
            }
            return List.of(new PathStep(scope.root().key(), scope.label()), step);
        }
        if (!scope.sectorLine().isEmpty() && !scope.sectorLine().equals(booked.line())) {
            throw Node.notFound();
        }
        var path = new ArrayList<>(regionPath(scope, booked.region()));
        path.add(step);
        return path;
    }

    /** The name of the place at which a scope begins. */
    String rootName(ScopeRow scope) {
        return scope.region() == null
                ? scope.label()
                : sql.first("select name from platform.region where code = ?", row -> row.getString(1), scope.region())
                        .orElse(scope.label());
    }

    List<Child> children(String region) {
        return sql.list(
                "select code, name, kind, demo from platform.region where parent_code = ? order by sort, code",
                row -> new Child(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Node.OfRegion(row.getString(1)),
                        row.getBoolean(4)),
                region);
    }

    boolean demo(Node.OfUnit unit) {
        return sql.exists("select 1 from platform.unit where id = ? and demo", unit.id());
    }

    /** The units below a place, one page of them, ordered by place and name. */
    List<Child> units(Place place, Question question, int size, int offset) {
        return sql.list(
                UNITS,
                row -> {
                    var id = row.getObject(1, UUID.class);
                    return new Child(id.toString(), row.getString(2), "UNIT", new Node.OfUnit(id), row.getBoolean(3));
                },
                question.period(),
                region(place),
                place.scope().units(),
                question.unitCategory(),
                question.unitCategory(),
                question.sectorLine(),
                question.sectorLine(),
                size,
                offset);
    }

    private static String region(Place place) {
        return place.node() instanceof Node.OfRegion region ? region.code() : "";
    }

    List<Label> labels(By by) {
        return by == By.UNIT_CATEGORY
                ? sql.list("select code, label from platform.unit_category order by sort", Places::label)
                : sql.list("select code, label from platform.sector_line order by sort", Places::label);
    }

    private static Label label(ResultSet row) throws SQLException {
        return new Label(row.getString(1), row.getString(2));
    }

    /** An entry of a code list, in the list's order. */
    record Label(String code, String label) {}
}
