package cn.mingquan.risks.finding;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The signatures of the current tenant that powers have no risk. */
@Dependent
public class NoRisks {

    /**
     * Gives a row if the power {@code p.id} has a signature that stands: a risk point found or changed later, even one
     * withdrawn by now, asks for a new one.
     */
    public static final String SIGNED =
            """
            select 1 from no_risk_finding n where n.power_id = p.id
               and not exists (select 1 from risk_point r where r.power_id = n.power_id and r.updated_at >= n.signed_at)
            """;

    private final Sql sql;
    private final Clock clock;

    @Inject
    public NoRisks(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A power as far as it matters here. */
    record Power(UUID id, String name, boolean stopped, boolean service) {

        boolean owes() {
            return !stopped && !service;
        }
    }

    /** @throws Problem 404 when the unit has no such power */
    Power power(UUID id) {
        return sql.first(
                        "select p.name, p.state = 'WITHDRAWN', c.national_code is not distinct from '"
                                + PowerCategories.PUBLIC_SERVICE + "' from power_item p"
                                + " left join power_category c on c.code = p.category where p.id = ?",
                        row -> new Power(id, row.getString(1), row.getBoolean(2), row.getBoolean(3)),
                        id)
                .orElseThrow(() -> new Problem(CommonProblem.NOT_FOUND, "没有编号为 " + id + " 的职权。"));
    }

    RiskFinding of(Power power) {
        long points =
                sql.number("select count(*) from risk_point where power_id = ? and state <> 'WITHDRAWN'", power.id());
        var noRisk = sql.first(
                "select n.reason, n.signed_by, n.signed_at from no_risk_finding n, power_item p"
                        + " where p.id = ? and n.power_id = p.id and exists (" + SIGNED + ")",
                row -> new NoRisk(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()),
                power.id());
        return new RiskFinding(power.owes(), points, noRisk.orElse(null));
    }

    /** @throws Problem 409 when the power has risk points, or is stopped */
    void sign(Power power, String reason, String by) {
        if (power.stopped()) {
            throw new Problem(FindingProblem.POWER_NOT_IN_USE, "已停止行使的职权不需要再排查风险。");
        }
        long points = of(power).points();
        if (points > 0) {
            throw new Problem(FindingProblem.POWER_HAS_RISKS, "这项职权有 " + points + " 个风险点，不能签认没有风险；确实不再存在的，请先停用风险点。");
        }
        Instant now = clock.instant();
        sql.change(
                """
                insert into no_risk_finding (power_id, reason, signed_by, signed_at) values (?, ?, ?, ?)
                on conflict (power_id) do update set reason = excluded.reason, signed_by = excluded.signed_by,
                    signed_at = excluded.signed_at
                """,
                power.id(),
                reason,
                by,
                now);
    }

    /** @return whether there was a signature */
    boolean revoke(UUID power) {
        return sql.change("delete from no_risk_finding where power_id = ?", power) > 0;
    }
}
