package cn.mingquan.catalogue.discretion.search;

import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.catalogue.discretion.tier.TierRows;
import cn.mingquan.catalogue.discretion.tier.VersionView;
import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists discretion benchmarks without loading them. */
@Dependent
public class StandardSearch {

    static final String TO_CHECK = "select count(*) from discretion_tier t where t.version_id = v.id and (t.derived"
            + " or t.kind is null or t.circumstance is null or t.penalty is null)";

    private static final String FROM = " from discretion_standard s join discretion_version v on v.standard_id = s.id"
            + " and v.number = (select max(n.number) from discretion_version n where n.standard_id = s.id)"
            + " left join power_item p on p.id = s.power_id";

    private static final String IN_FORCE = "select f.number from discretion_version f where f.standard_id = s.id"
            + " and f.state = 'PUBLISHED' and f.valid_from <= ? order by f.valid_from desc limit 1";

    private static final String SELECT = "select s.id, s.code, v.matter, v.law_heading, s.power_id, p.name, v.number,"
            + " v.state, (" + IN_FORCE + "), v.valid_from,"
            + " (select count(*) from discretion_tier t where t.version_id = v.id) tiers, (" + TO_CHECK
            + ") to_check, s.version, s.demo" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "code", "s.code",
            "matter", "v.matter",
            "lawHeading", "v.law_heading",
            "powerName", "p.name",
            "state", "v.state",
            "validFrom", "v.valid_from",
            "tiers", "tiers",
            "toCheck", "to_check",
            "updatedAt", "s.updated_at");

    private final Sql sql;

    @Inject
    public StandardSearch(Sql sql) {
        this.sql = sql;
    }

    public StandardPage page(StandardFilter filter, PageQuery page, LocalDate today) {
        var all = filter.all();
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(today);
        parameters.addAll(Arrays.asList(all.parameters(page.size(), page.offset())));
        var items = sql.list(
                SELECT + all.where() + " order by " + page.orderBy(SORTS, "s.code") + ", s.id limit ? offset ?",
                StandardSearch::row,
                parameters.toArray());
        var total = sql.number("select count(*)" + FROM + all.where(), all.parameters());
        var base = filter.base();
        var states = new HashMap<String, Long>();
        sql.list(
                "select v.state, count(*)" + FROM + base.where() + " group by v.state",
                row -> states.put(row.getString(1), row.getLong(2)),
                base.parameters());
        return new StandardPage(
                items,
                total,
                states.getOrDefault(VersionView.VersionState.PUBLISHED.name(), 0L),
                states.getOrDefault(VersionView.VersionState.DRAFT.name(), 0L));
    }

    private static StandardRow row(ResultSet row) throws SQLException {
        return new StandardRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                VersionView.VersionState.valueOf(row.getString(8)),
                row.getObject(9, Integer.class),
                row.getObject(10, LocalDate.class),
                row.getInt(11),
                row.getInt(12),
                row.getLong(13),
                row.getBoolean(14));
    }

    public LawHeadings laws() {
        return new LawHeadings(sql.list(
                "select v.law_heading, count(*)" + FROM + " where v.law_heading is not null group by 1 order by 1",
                row -> new LawHeadings.LawHeading(row.getString(1), row.getInt(2))));
    }

    /** @throws Problem 404 when the unit has no such power */
    public PowerDiscretion ofPower(UUID power, LocalDate day) {
        if (!sql.exists("select 1 from power_item where id = ?", power)) {
            throw new Problem(PowerProblem.POWER_NOT_FOUND, "没有编号为 " + power + " 的职权。");
        }
        var tiers = new HashMap<UUID, List<TierEntry>>();
        sql.list(
                "select v.standard_id, " + TierRows.COLUMNS + " from discretion_tier t"
                        + " join discretion_version v on v.id = t.version_id"
                        + " join discretion_standard s on s.id = v.standard_id"
                        + " where s.power_id = ? and v.number = (" + IN_FORCE + ") order by t.seq",
                row -> tiers.computeIfAbsent(row.getObject(1, UUID.class), any -> new ArrayList<>())
                        .add(TierRows.read(row, 2)),
                power,
                day);
        var items = sql.list(
                "select s.id, s.code, coalesce(w.matter, v.matter), coalesce(w.law_heading, v.law_heading), w.number,"
                        + " w.valid_from" + FROM
                        + " left join discretion_version w on w.standard_id = s.id and w.number = (" + IN_FORCE
                        + ") where s.power_id = ? order by s.code",
                row -> {
                    var id = row.getObject(1, UUID.class);
                    return new PowerDiscretion.InForce(
                            id,
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, Integer.class),
                            row.getObject(6, LocalDate.class),
                            tiers.getOrDefault(id, List.of()));
                },
                day,
                power);
        return new PowerDiscretion(day, items);
    }
}
