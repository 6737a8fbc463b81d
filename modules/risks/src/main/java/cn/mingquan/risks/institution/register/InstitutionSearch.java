package cn.mingquan.risks.institution.register;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Search;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.institution.InstitutionKind;
import cn.mingquan.risks.institution.InstitutionPhase;
import cn.mingquan.risks.institution.InstitutionState;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists institutions without loading them, and finds what has none. */
@Dependent
public class InstitutionSearch {

    static final String FROM = " from institution i left join section s on s.id = i.section_id";

    private static final String SELECT = "select i.id, i.title, i.document_no, i.phase, i.kind, i.state, s.name,"
            + " i.owner_name, i.due_on, i.in_force_on, i.repealed_on,"
            + " (select max(v.revised_on) from institution_revision v where v.institution_id = i.id and v.number > 1),"
            + " (select count(*) from institution_revision v where v.institution_id = i.id and v.number > 1),"
            + " (select count(*) from institution_link k where k.institution_id = i.id and k.risk_point_id is not null),"
            + " (select count(*) from institution_link k where k.institution_id = i.id and k.power_id is not null),"
            + " i.demo, i.version, i.issuer, i.valid_until" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "title", "i.title",
            "documentNo", "i.document_no",
            "phase", "i.phase",
            "kind", "i.kind",
            "state", "i.state",
            "dueOn", "i.due_on",
            "inForceOn", "i.in_force_on",
            "validUntil", "i.valid_until",
            "updatedAt", "i.updated_at");

    /** Risk points of the severities A and B stand for; what is withdrawn needs nothing any more. */
    private static final String OWING = " from risk_point r join risk_level v on v.code = r.level"
            + " left join power_item p on p.id = r.power_id where r.state <> 'WITHDRAWN' and v.severity <= 2";

    private static final String UNCOVERED = "not exists (select 1 from institution_link k"
            + " join institution i on i.id = k.institution_id"
            + " where k.risk_point_id = r.id and i.state = 'IN_FORCE')";

    private static final Map<String, String> GAP_SORTS = Map.of(
            "code", "r.code",
            "level", "v.sort",
            "powerName", "p.name",
            "state", "r.state");

    private final Sql sql;
    private final Clock clock;

    @Inject
    public InstitutionSearch(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    InstitutionPage page(InstitutionFilter filter, PageQuery page) {
        var today = LocalDate.now(clock);
        var search = filter.conditions(today);
        var items = sql.list(
                SELECT + search.where() + " order by "
                        + page.orderBy(
                                SORTS, "array_position(array['PLANNED', 'IN_FORCE', 'REPEALED'], i.state), i.title")
                        + ", i.id limit ? offset ?",
                row -> row(row, today),
                search.parameters(page.size(), page.offset()));
        var total = sql.number("select count(*)" + FROM + search.where(), search.parameters());
        return new InstitutionPage(items, total, counts());
    }

    private static InstitutionRow row(ResultSet row, LocalDate today) throws SQLException {
        var state = InstitutionState.valueOf(row.getString(6));
        var due = row.getObject(9, LocalDate.class);
        var until = row.getObject(19, LocalDate.class);
        return new InstitutionRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(18),
                InstitutionPhase.valueOf(row.getString(4)),
                InstitutionKind.valueOf(row.getString(5)),
                state,
                row.getString(7),
                row.getString(8),
                due,
                state == InstitutionState.PLANNED && due.isBefore(today),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                until,
                state == InstitutionState.IN_FORCE && until != null && until.isBefore(today),
                row.getObject(12, LocalDate.class),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getBoolean(16),
                row.getLong(17));
    }

    /** How all of the unit's institutions stand today. */
    public InstitutionCounts counts() {
        long without = sql.number("select count(*)" + OWING + " and " + UNCOVERED);
        return sql.first(
                        "select count(*) filter (where state = 'IN_FORCE'), count(*) filter (where state = 'PLANNED'),"
                                + " count(*) filter (where state = 'PLANNED' and due_on < ?),"
                                + " count(*) filter (where state = 'IN_FORCE' and kind = 'MAJOR_DECISIONS') > 0"
                                + " from institution",
                        row -> new InstitutionCounts(
                                row.getLong(1), row.getLong(2), row.getLong(3), without, row.getBoolean(4)),
                        LocalDate.now(clock))
                .orElseThrow();
    }

    GapPage gaps(@Nullable String words, @Nullable String level, PageQuery page) {
        var search = new Search()
                .where(UNCOVERED)
                .containing(words, "r.description", "r.code", "p.name")
                .equal("r.level", level);
        var conditions = search.where().replaceFirst("^ where true", "");
        var items = sql.list(
                "select r.id, r.code, r.description, v.code, v.label, v.colour, v.severity, p.id, p.name, r.owner_name,"
                        + " r.state, (select count(*) from institution_link k join institution i"
                        + " on i.id = k.institution_id where k.risk_point_id = r.id and i.state = 'PLANNED')"
                        + OWING + conditions + " order by " + page.orderBy(GAP_SORTS, "v.severity, v.sort, r.code")
                        + ", r.id limit ? offset ?",
                row -> new GapRow(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getInt(7),
                        row.getObject(8, UUID.class),
                        row.getString(9),
                        row.getString(10),
                        ApprovalState.valueOf(row.getString(11)),
                        row.getInt(12)),
                search.parameters(page.size(), page.offset()));
        return new GapPage(
                items,
                sql.number("select count(*)" + OWING + conditions, search.parameters()),
                sql.number("select count(*)" + OWING));
    }
}
