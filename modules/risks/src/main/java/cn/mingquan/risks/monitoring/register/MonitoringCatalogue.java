package cn.mingquan.risks.monitoring.register;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.finding.NoRisks;
import cn.mingquan.risks.monitoring.MonitoringPlanView;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the catalogue together from the powers, their points and the plans of the levels; nothing of it is stored. */
@Dependent
class MonitoringCatalogue {

    /** Approved powers that are exercised. Services to the public are none, and a stopped power is not monitored. */
    static final String FROM = " from (select p.id, p.code, p.name, p.category, c.label as category_label,"
            + " c.sort as category_sort, p.exerciser, p.confirmed_no,"
            + " (select s.issue_no from issued s join statement_row w on w.document_id = s.id"
            + " where w.power_id = p.id and w.verdict = 'CONFIRMED') as issue_no,"
            + " (select count(*) from risk_point r where r.power_id = p.id and r.state = 'APPROVED') as points,"
            + " exists (" + NoRisks.SIGNED + ") as no_risk,"
            + " coalesce(p.level, (select r.level from risk_point r join risk_level g on g.code = r.level"
            + " where r.power_id = p.id and r.state = 'APPROVED' order by g.severity, g.sort limit 1)) as level,"
            + " p.level is not null as own_level,"
            + " (select f.published_on from power_flow f where f.power_id = p.id and f.state = 'PUBLISHED')"
            + " as flow_published_on,"
            + " (select max(k.checked_on) from risk_check k join risk_point r on r.id = k.risk_point_id"
            + " where r.power_id = p.id and k.result is not null) as last_checked_on"
            + " from power_item p left join power_category c on c.code = p.category"
            + " where p.state = 'APPROVED' and p.stopped_on is null"
            + " and c.national_code is distinct from '" + PowerCategories.PUBLIC_SERVICE + "') m"
            + " left join risk_level v on v.code = m.level";

    /** The catalogue that was issued last, if any. */
    static final String ISSUED = "with issued as (select id, issue_no from power_statement where issued_on is not null"
            + " order by issued_on desc, issued_at desc limit 1) ";

    static final String ORDER = "v.severity nulls last, m.category_sort, m.code";

    private static final String SELECT = ISSUED + "select m.id, m.code, m.name, m.category_label, m.exerciser,"
            + " m.confirmed_no, m.issue_no, m.points, m.no_risk, m.level, v.label, v.colour, m.own_level,"
            + " m.flow_published_on, m.last_checked_on" + FROM;

    private static final Map<String, String> SORTS = Map.of(
            "code", "m.code",
            "name", "m.name",
            "category", "m.category_sort",
            "points", "m.points",
            "level", "v.severity",
            "lastCheckedOn", "m.last_checked_on");

    private final Sql sql;
    private final MonitoringPlans plans;

    @Inject
    MonitoringCatalogue(Sql sql, MonitoringPlans plans) {
        this.sql = sql;
        this.plans = plans;
    }

    MonitoredPowerPage page(MonitoredPowerFilter filter, PageQuery page) {
        var search = filter.conditions();
        var byLevel = byLevel();
        var items = sql.list(
                SELECT + search.where() + " order by " + page.orderBy(SORTS, ORDER) + ", m.id limit ? offset ?",
                row -> row(row, byLevel),
                search.parameters(page.size(), page.offset()));
        return sql.first(
                        ISSUED + "select count(*), coalesce(sum(m.points), 0),"
                                + " count(*) filter (where " + MonitoringGap.UNSEARCHED.condition() + "),"
                                + " count(*) filter (where " + MonitoringGap.UNGRADED.condition() + "),"
                                + " count(*) filter (where " + MonitoringGap.UNISSUED.condition() + ")" + FROM
                                + search.where(),
                        row -> new MonitoredPowerPage(
                                items, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        search.parameters())
                .orElseThrow();
    }

    /** How each level is monitored. */
    Map<String, MonitoringPlanView> byLevel() {
        return plans.all().stream().collect(Collectors.toMap(MonitoringPlanView::level, Function.identity()));
    }

    private static MonitoredPower row(ResultSet row, Map<String, MonitoringPlanView> byLevel) throws SQLException {
        var level = row.getString(10);
        var plan = level == null ? null : byLevel.get(level);
        return new MonitoredPower(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getLong(8),
                row.getBoolean(9),
                level,
                row.getString(11),
                row.getString(12),
                row.getBoolean(13),
                plan == null ? null : plan.mode(),
                plan == null ? List.of() : plan.watchers(),
                row.getObject(14, LocalDate.class),
                row.getObject(15, LocalDate.class));
    }
}
