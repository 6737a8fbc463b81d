package cn.mingquan.catalogue.overlap;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.overlap.candidate.CandidateFixture;
import cn.mingquan.catalogue.overlap.candidate.CandidateResource;
import cn.mingquan.catalogue.overlap.dispute.DisputeFixture;
import cn.mingquan.catalogue.overlap.dispute.DisputeResource;
import cn.mingquan.catalogue.statement.StatementRow;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.statement.StatementRows.Decision;
import cn.mingquan.catalogue.submission.FileStatement;
import cn.mingquan.catalogue.submission.MakeStatement;
import cn.mingquan.catalogue.submission.StatementResource;
import cn.mingquan.catalogue.submission.StatementView;
import cn.mingquan.catalogue.submission.SubmissionFixture;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Two units that claim the same, and the body over both. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class Claimants {

    final PostOffice office = DisputeFixture.office(Postgres.freshDatabase());
    final LocalDate today = LocalDate.now(office.clock);
    final StatementResource statements = SubmissionFixture.statements(office);
    final StatementRows rows = new StatementRows(office.sql);
    final ClaimedRows claimed = new ClaimedRows(office.sql, office.inbox, rows, office.clock);
    final OverlapCases cases = new OverlapCases(office.sql, office.clock);
    final OverlapResource overlaps = new OverlapResource(
            cases, new OverlapRulings(cases, claimed, office.outbox, office, office.audit, office.clock));
    final CandidateResource candidates = CandidateFixture.candidates(office);
    final DisputeResource disputes = DisputeFixture.resource(office);

    Tenant health;
    Tenant trade;
    Tenant body;

    @BeforeEach
    void units() {
        health = unit("和川县卫生健康局");
        trade = unit("和川县市场监督管理局");
        body = office.unit("和川县领导小组办公室");
        office.oversees(body, health);
        office.oversees(body, trade);
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    private Tenant unit(String name) {
        var unit = office.unit(name);
        office.as(
                unit,
                () -> office.sql.change("insert into power_category (code, label, national_code, sort)"
                        + " values ('06', '行政检查', '06', 1)"));
        return office.as(unit, () -> {
            office.sql.change("insert into setting (key, value, version) values ('catalogue.customFields', '[]', 0)");
            return unit;
        });
    }

    UUID power(Tenant unit, String code, String name, String article) {
        var id = Ids.next();
        return office.as(unit, () -> {
            office.sql.change(
                    "insert into power_item (id, code, name, category, exerciser, content, state, approved_on,"
                            + " created_at, updated_at) values (?, ?, ?, '06', '本单位', '内容', 'APPROVED', current_date,"
                            + " ?, ?)",
                    id,
                    code,
                    name,
                    office.clock.instant(),
                    office.clock.instant());
            if (!article.isEmpty()) {
                office.sql.change(
                        "insert into legal_basis (id, power_id, type, title, article) values (?, ?, 'LAW', '食品安全法', ?)",
                        Ids.next(),
                        id,
                        article);
            }
            return id;
        });
    }

    /** Makes the unit's statement, files it and has it received. */
    UUID file(Tenant unit) {
        var made = office.as(unit, () ->
                (StatementView) statements.make(new MakeStatement("2026", "局长")).getEntity());
        var filing = office.as(unit, () -> statements.file(made.id(), new FileStatement(body.unitId(), null)))
                .filingId();
        office.carry();
        office.as(body, () -> {
            office.inbox.receive(filing);
            return null;
        });
        return filing;
    }

    OpenOverlap about(UUID... filings) {
        return new OpenOverlap(
                "餐饮具消毒监督",
                "两个单位都列有餐饮具集中消毒的监督检查",
                java.util.Arrays.stream(filings)
                        .map(filing -> new OpenOverlap.ClaimedRow(filing, 1))
                        .toList());
    }

    OverlapView open(OpenOverlap request) {
        var opened = office.as(body, () -> (OverlapView) overlaps.open(request).getEntity());
        office.carry();
        return opened;
    }

    OverlapView opine(UUID id) {
        return office.as(
                body, () -> overlaps.opine(id, new GiveOpinion("惩防体系建设领导小组", "和领〔2026〕5 号", today, "宜由卫生健康局行使"), null));
    }

    OverlapView rule(UUID id, Tenant owner) {
        var ruled = office.as(body, () -> overlaps.rule(id, ruling(owner), null));
        office.carry();
        return ruled;
    }

    GiveRuling ruling(Tenant owner) {
        return new GiveRuling("中共和川县委党组", "和党〔2026〕3 号", today, owner.unitId(), "卫生健康局是主管部门");
    }

    void decide(UUID filing, Decision decision) {
        office.as(body, () -> {
            rows.decide(filing, List.of(1), decision, "李清", office.clock.instant());
            return null;
        });
    }

    StatementRow row(UUID filing) {
        return office.as(body, () -> rows.all(filing)).get(0);
    }

    List<String> actions(Tenant tenant, UUID subject) {
        return office.as(
                tenant,
                () -> office.sql.list(
                        "select action from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        subject));
    }

    String standing(Tenant unit, UUID power) {
        return office.as(unit, () -> office.sql
                .first(
                        "select concat_ws('|', state, confirmed_no, confirmed_on, stopped_on, stop_reason, stopped_by)"
                                + " from power_item where id = ?",
                        row -> row.getString(1),
                        power)
                .orElseThrow());
    }

    Problem refused(Tenant tenant, Callable<?> act) {
        return catchThrowableOfType(Problem.class, () -> office.as(tenant, act));
    }
}
