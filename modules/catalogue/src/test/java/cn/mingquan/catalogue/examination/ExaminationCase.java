package cn.mingquan.catalogue.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.overlap.ClaimedRows;
import cn.mingquan.catalogue.statement.RowFilter;
import cn.mingquan.catalogue.statement.StatementRow;
import cn.mingquan.catalogue.statement.StatementRows;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.submission.FileStatement;
import cn.mingquan.catalogue.submission.MakeStatement;
import cn.mingquan.catalogue.submission.StatementResource;
import cn.mingquan.catalogue.submission.StatementView;
import cn.mingquan.catalogue.submission.SubmissionFixture;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.paging.PageQuery;
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

/** A unit, the body over it, and what they send each other. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ExaminationCase {

    final PostOffice office = SubmissionFixture.office(Postgres.freshDatabase());
    final LocalDate today = LocalDate.now(office.clock);
    final StatementResource statements = SubmissionFixture.statements(office);
    final StatementRows rows = new StatementRows(office.sql);
    final ExaminationResource examinations = new ExaminationResource(
            office.inbox,
            rows,
            new Examination(
                    office.inbox,
                    rows,
                    new ClaimedRows(office.sql, office.inbox, rows, office.clock),
                    office.audit,
                    office.clock));

    Tenant agency;
    Tenant body;

    @BeforeEach
    void units() {
        agency = office.unit("和川县卫生健康局");
        body = office.unit("和川县领导小组办公室");
        office.oversees(body, agency);
        office.as(
                agency,
                () -> office.sql.change("insert into power_category (code, label, national_code, sort)"
                        + " values ('01', '行政许可', '01', 1), ('20', '公共服务', '20', 20)"));
        office.as(
                agency,
                () -> office.sql.change(
                        "insert into setting (key, value, version) values ('catalogue.customFields', '[]', 0)"));
    }

    @AfterAll
    void close() throws Exception {
        office.close();
    }

    UUID power(String code, String state, String category, LocalDate validFrom, LocalDate validTo) {
        var id = Ids.next();
        return office.as(agency, () -> {
            office.sql.change(
                    "insert into power_item (id, code, name, category, exerciser, content, state, approved_on,"
                            + " withdrawn_on, created_at, updated_at) values (?, ?, ?, ?, '本单位', '内容', ?,"
                            + " current_date, case when ? = 'WITHDRAWN' then current_date end, now(), now())",
                    id,
                    code,
                    "职权 " + code,
                    category,
                    state,
                    state);
            office.sql.change(
                    "insert into legal_basis (id, power_id, type, title, article, valid_from, valid_to)"
                            + " values (?, ?, 'LAW', '食品安全法', '第三十五条', ?, ?)",
                    Ids.next(),
                    id,
                    validFrom,
                    validTo);
            return id;
        });
    }

    StatementView make() {
        return office.as(agency, () -> (StatementView)
                statements.make(new MakeStatement("2026", "王局长")).getEntity());
    }

    UUID file(StatementView made) {
        var filed =
                office.as(agency, () -> statements.file(made.id(), new FileStatement(body.unitId(), "和卫〔2026〕1 号")));
        office.carry();
        return filed.filingId();
    }

    void receive(UUID filing) {
        office.as(body, () -> {
            office.inbox.receive(filing);
            return null;
        });
    }

    DecideRows confirm(List<Integer> rows) {
        return new DecideRows(rows, rows == null, Verdict.CONFIRMED, "和备〔2026〕7 号", today, "不留", today);
    }

    void decide(UUID filing, DecideRows request) {
        assertThat(office.as(body, () -> examinations.decide(filing, request)).refused())
                .isEmpty();
    }

    List<StatementRow> ofStatement(UUID id) {
        return office.as(agency, () -> statements.rows(id, new RowFilter(), new PageQuery()))
                .items();
    }

    Problem refused(Tenant tenant, Callable<?> act) {
        return catchThrowableOfType(Problem.class, () -> office.as(tenant, act));
    }
}
