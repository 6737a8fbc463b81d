package cn.mingquan.risks.workbench;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.filings.asked.AskedFilings;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.risks.finding.NoRisks;
import cn.mingquan.risks.institution.register.InstitutionSearch;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Counts what the first page shows, in the tenant's own tables. */
@Dependent
public class Workbench {

    private static final String POWERS = "select count(*) filter (where not s.service and p.state = 'APPROVED'),"
            + " count(*) filter (where not s.service and p.state = 'DRAFT'),"
            + " count(*) filter (where s.service and p.state = 'APPROVED'),"
            + " count(*) filter (where s.service and p.state = 'DRAFT'),"
            + " count(*) filter (where p.state <> 'WITHDRAWN' and not s.service and not exists"
            + " (select 1 from risk_point r where r.power_id = p.id and r.state <> 'WITHDRAWN')"
            + " and not exists (" + NoRisks.SIGNED + ")),"
            + " count(*) filter (where p.state <> 'WITHDRAWN' and not s.service and not exists"
            + " (select 1 from legal_basis b where b.power_id = p.id)),"
            + " count(*) filter (where p.state <> 'WITHDRAWN' and not s.service and p.content is null)"
            + " from power_item p left join power_category c on c.code = p.category"
            + " cross join lateral (select c.national_code is not distinct from '" + PowerCategories.PUBLIC_SERVICE
            + "' as service) s";

    private static final String POINTS = "select count(*) filter (where r.state = 'APPROVED'),"
            + " count(*) filter (where r.state = 'DRAFT'),"
            + " count(*) filter (where r.state <> 'WITHDRAWN' and not exists"
            + " (select 1 from control_measure m where m.risk_point_id = r.id)) from risk_point r";

    private static final String BASIS_REVIEWS = "select count(distinct b.power_id) from legal_basis b"
            + " join power_item p on p.id = b.power_id where p.state <> 'WITHDRAWN' and b.changed_on is not null";

    private static final String BASIC_CHANGES = "select count(*) from power_item p"
            + " join platform.basic_item b on b.id = p.basic_item_id where p.basic_edition < b.edition";

    private static final String GRADINGS_DUE =
            "select count(*) from risk_point where state <> 'WITHDRAWN' and review_on <= ?";

    private static final String MEASURES_OVERDUE = "select count(*) from control_measure m join risk_point r"
            + " on r.id = m.risk_point_id where r.state <> 'WITHDRAWN' and m.done_on is null and m.due_on < ?";
    private static final String REFORMS_DUE = "select count(*) from power_item where (reform ->> 'dueOn')::date < ?";

    /** Of the latest catalogue: an earlier one that was moderated is no longer decided. */
    private static final String TO_DECIDE = "select count(*) from risk_catalogue c where c.state = 'MODERATED'"
            + " and not exists (select 1 from risk_catalogue n where (n.made_at, n.id) > (c.made_at, c.id))";

    /** How much of what happened last stands on the page. */
    private static final int LINES = 20;

    private final Sql sql;
    private final AuditEntries entries;
    private final InstitutionSearch institutions;
    private final MonitoringPlans monitoring;
    private final AskedFilings asked;
    private final Clock clock;

    @Inject
    public Workbench(
            Sql sql,
            AuditEntries entries,
            InstitutionSearch institutions,
            MonitoringPlans monitoring,
            AskedFilings asked,
            Clock clock) {
        this.sql = sql;
        this.entries = entries;
        this.institutions = institutions;
        this.monitoring = monitoring;
        this.asked = asked;
        this.clock = clock;
    }

    WorkbenchView view() {
        var powers = counts(POWERS);
        var points = counts(POINTS);
        return new WorkbenchView(
                new WorkbenchView.Progress(powers[0], powers[1]),
                new WorkbenchView.Progress(powers[2], powers[3]),
                new WorkbenchView.Progress(points[0], points[1]),
                powers[4],
                points[2],
                powers[5],
                powers[6],
                institutions.counts(),
                monitoring.counts(),
                sql.number(BASIS_REVIEWS),
                sql.number(BASIC_CHANGES),
                sql.number(GRADINGS_DUE, LocalDate.now(clock)),
                sql.number(MEASURES_OVERDUE, LocalDate.now(clock)),
                sql.number(REFORMS_DUE, LocalDate.now(clock)),
                sql.number(TO_DECIDE),
                asked.waiting(),
                entries.recent(LINES));
    }

    private long[] counts(String statement) {
        return sql.first(statement, row -> {
                    var counts = new long[row.getMetaData().getColumnCount()];
                    for (var i = 0; i < counts.length; i++) {
                        counts[i] = row.getLong(i + 1);
                    }
                    return counts;
                })
                .orElseThrow();
    }
}
