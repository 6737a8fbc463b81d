package cn.mingquan.registry.delegation;

import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The delegations that hold, as somebody sees them who keeps a part of the tree. What was given to him by somebody above,
 * and what his peers keep, is not his to end.
 */
@Dependent
class Delegations {

    /** The nodes of the first parameter and those below them; whether they are below one and not only one of them. */
    private static final String TREE =
            """
            with recursive tree(code, below) as (
              select code, false from region where code = any (?)
              union
              select r.code, true from region r join tree t on r.parent_code = t.code)
            """;

    private static final String SELECT = TREE
            + """
            select d.id, d.username, d.name, d.region_code, r.name as region_name, d.valid_from, d.valid_to,
                   (t.below and d.username <> ?) or d.granted_by = ? or ? as endable
              from delegation d join region r on r.code = d.region_code
              join (select code, bool_or(below) as below from tree group by code) t on t.code = d.region_code
             where d.valid_to is null
            """;

    /**
     * Who looks.
     *
     * @param roots what he keeps
     * @param province whether he keeps everything, and may end everything
     */
    record Viewer(Collection<String> roots, String username, boolean province) {

        private List<Object> parameters() {
            return List.of(roots, username, username, province);
        }
    }

    private final Sql sql;
    private final Clock clock;

    @Inject
    Delegations(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param words part of a user name or of a person's or region's name; null for all */
    DelegationViews page(Viewer viewer, @Nullable String words, int size, int offset) {
        var asked = words == null ? "" : words.strip();
        var where = " and (position(? in d.username) > 0 or position(? in d.name) > 0 or position(? in r.name) > 0"
                + " or starts_with(d.region_code, ?))";
        var parameters = new ArrayList<>(viewer.parameters());
        parameters.addAll(List.of(asked, asked, asked, asked));
        var total = sql.number("select count(*) from (" + SELECT + where + ") all_of_them", parameters.toArray());
        var items = sql.list(
                SELECT + where + " order by d.region_code, d.username limit " + size + " offset " + offset,
                Delegations::read,
                parameters.toArray());
        return new DelegationViews(items, total);
    }

    Optional<DelegationView> find(UUID id, Viewer viewer) {
        var parameters = new ArrayList<>(viewer.parameters());
        parameters.add(id);
        return sql.first(SELECT + " and d.id = ?", Delegations::read, parameters.toArray());
    }

    boolean exists(String username, String regionCode) {
        return sql.exists(
                "select 1 from delegation where username = ? and region_code = ? and valid_to is null",
                username,
                regionCode);
    }

    void add(UUID id, Delegate request, String by) {
        sql.change(
                """
                insert into delegation (id, username, name, region_code, valid_from, granted_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                request.username(),
                request.name().strip(),
                request.regionCode(),
                LocalDate.now(clock),
                by);
    }

    void end(UUID id) {
        sql.change("update delegation set valid_to = ? where id = ?", LocalDate.now(clock), id);
    }

    /** The parts somebody keeps. */
    List<String> regionsOf(String username) {
        return sql.list(
                "select distinct region_code from delegation where username = ? and valid_to is null",
                row -> row.getString(1),
                username);
    }

    boolean keepsAnything(String username) {
        return sql.exists(
                "select 1 from delegation where username = ? and (valid_to is null or valid_to > ?)",
                username,
                LocalDate.now(clock));
    }

    private static DelegationView read(ResultSet row) throws SQLException {
        return new DelegationView(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("region_code"),
                row.getString("region_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("endable"));
    }
}
