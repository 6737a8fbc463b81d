package cn.mingquan.catalogue.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.statement.RowFilter;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.StatementRow;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.statement.VerdictCounts;
import cn.mingquan.catalogue.submission.FileStatement;
import cn.mingquan.catalogue.submission.MakeStatement;
import cn.mingquan.catalogue.submission.StatementFilter;
import cn.mingquan.catalogue.submission.StatementState;
import cn.mingquan.catalogue.submission.StatementView;
import cn.mingquan.catalogue.submission.SubmissionFixture;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingProblem;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExaminationTest extends ExaminationCase {

    @Test
    void a_statement_freezes_the_approved_powers_and_nothing_else() {
        power("A", "APPROVED", "01", today.minusYears(1), null);
        power("B", "DRAFT", "01", null, null);
        power("C", "WITHDRAWN", "01", null, null);
        power("D", "APPROVED", "20", null, null);

        var made = make();

        assertThat(made.title()).isEqualTo("2026 年权力明晰表（第 1 版）");
        assertThat(made.rows()).isEqualTo(1);
        office.as(agency, () -> office.sql.change("update power_item set name = '改过的名称'"));
        assertThat(ofStatement(made.id())).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("职权 A");
            assertThat(row.category()).isEqualTo("行政许可");
            assertThat(row.bases()).singleElement().satisfies(basis -> assertThat(basis.validFrom())
                    .isEqualTo(today.minusYears(1)));
        });
    }

    @Test
    void one_version_of_a_period_is_under_way_at_a_time_and_what_was_not_filed_can_be_dropped() {
        assertThat(refused(agency, () -> statements.make(new MakeStatement("2026", "王局长")))
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_EMPTY);
        power("A", "APPROVED", "01", null, null);
        var made = make();

        assertThat(refused(agency, () -> statements.make(new MakeStatement("2026", "王局长")))
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_PENDING);
        office.as(agency, () -> {
            statements.remove(made.id());
            return null;
        });
        assertThat(refused(agency, () -> statements.get(made.id())).type())
                .isEqualTo(StatementProblem.STATEMENT_NOT_FOUND);
        assertThat(office.as(agency, () -> office.sql.number("select count(*) from statement_row")))
                .isZero();

        var again = make();
        file(again);
        assertThat(refused(agency, () -> {
                            statements.remove(again.id());
                            return null;
                        })
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_FILED);
        assertThat(refused(agency, () -> statements.file(again.id(), new FileStatement(body.unitId(), null)))
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_FILED);
    }

    @Test
    void a_statement_goes_only_to_a_body_that_oversees_the_unit() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        var stranger = office.unit("邻县领导小组办公室");

        assertThat(refused(agency, () -> statements.file(made.id(), new FileStatement(stranger.unitId(), null)))
                        .type())
                .isEqualTo(FilingProblem.RECEIVER_NOT_FOUND);
        assertThat(office.as(agency, () -> statements.get(made.id())).state()).isEqualTo(StatementState.MADE);
    }

    @Test
    void the_verdicts_come_back_and_stand_with_the_powers() {
        var good = power("A", "APPROVED", "01", today.minusYears(1), null);
        var endless = power("B", "APPROVED", "01", null, null);
        var ended = power("C", "APPROVED", "01", today.minusYears(9), today);
        var none = power("D", "APPROVED", "01", null, null);
        office.as(agency, () -> office.sql.change("delete from legal_basis where power_id = ?", none));
        var made = make();
        var filing = file(made);
        assertThat(refused(body, () -> examinations.decide(filing, confirm(null)))
                        .type())
                .isEqualTo(FilingProblem.FILING_NOT_RECEIVED);
        receive(filing);

        var outcome = office.as(body, () -> examinations.decide(filing, confirm(null)));
        assertThat(outcome.decided()).isEqualTo(2);
        assertThat(outcome.refused()).extracting(DecidedRows.Refusal::sort).containsExactly(3, 4);
        assertThat(outcome.refused().get(0).reason()).contains("没有在 " + today + " 有效的设定依据");
        assertThat(refused(body, () -> examinations.complete(filing)).type())
                .isEqualTo(StatementProblem.STATEMENT_UNDECIDED);
        decide(filing, new DecideRows(List.of(3), false, Verdict.OVERLAPPING, null, null, "与市局重叠", null));
        decide(filing, new DecideRows(List.of(3), false, Verdict.INCOMPLETE, null, null, "依据已废止", null));
        decide(filing, new DecideRows(List.of(4), false, Verdict.STOPPED, null, null, "没有依据", today));
        var ending = office.as(body, () -> examinations.complete(filing));
        office.carry();

        assertThat(ending.open()).isFalse();
        assertThat(ending.counts()).isEqualTo(new VerdictCounts(2, 1, 0, 1, 0));
        var back = office.as(agency, () -> statements.get(made.id()));
        assertThat(back.state()).isEqualTo(StatementState.EXAMINED);
        assertThat(back.counts()).isEqualTo(new VerdictCounts(2, 1, 0, 1, 0));
        assertThat(ofStatement(made.id()).get(2).reason()).isEqualTo("依据已废止");
        assertThat(standing(good)).isEqualTo("APPROVED|和备〔2026〕7 号|null");
        assertThat(standing(endless)).isEqualTo("APPROVED|和备〔2026〕7 号|null");
        assertThat(standing(ended)).isEqualTo("APPROVED|null|null");
        assertThat(standing(none)).isEqualTo("WITHDRAWN|null|没有依据");
        assertThat(audited(good)).containsExactly("power.confirmed");
        assertThat(audited(none)).containsExactly("power.stop-ordered");
        assertThat(refused(body, () -> examinations.decide(filing, confirm(List.of(1))))
                        .type())
                .isEqualTo(FilingProblem.FILING_CLOSED);
        assertThat(refused(body, () -> examinations.complete(filing)).type()).isEqualTo(FilingProblem.FILING_CLOSED);

        acknowledge(none);
        assertThat(audited(none)).containsExactly("power.stop-ordered", "power.stop-acknowledged");
        assertThat(catchThrowableOfType(Problem.class, () -> acknowledge(none)).type())
                .isEqualTo(StatementProblem.STOP_ORDER_NOT_FOUND);
        assertThat(catchThrowableOfType(Problem.class, () -> acknowledge(good)).type())
                .isEqualTo(StatementProblem.STOP_ORDER_NOT_FOUND);
        var next = make();
        assertThat(next.number()).isEqualTo(2);
        assertThat(ofStatement(next.id())).extracting(StatementRow::code).containsExactly("A", "B", "C");
        assertThat(office.as(agency, () -> statements.list(new StatementFilter(), new PageQuery()))
                        .items())
                .extracting(StatementView::number)
                .containsExactly(2, 1);
    }

    @Test
    void what_was_changed_meanwhile_is_not_confirmed_but_stopped_all_the_same() {
        var changed = power("A", "APPROVED", "01", null, null);
        var stopped = power("B", "APPROVED", "01", null, null);
        var filing = file(make());
        receive(filing);
        office.as(
                agency,
                () -> office.sql.change("update power_item set updated_at = now() + interval '1 hour',"
                        + " state = case code when 'B' then 'DRAFT' else state end"));
        decide(filing, confirm(List.of(1)));
        decide(filing, new DecideRows(List.of(2), false, Verdict.STOPPED, null, null, "没有依据", today));
        office.as(body, () -> examinations.complete(filing));
        office.carry();

        assertThat(standing(changed)).isEqualTo("APPROVED|null|null");
        assertThat(standing(stopped)).isEqualTo("DRAFT|null|没有依据");
    }

    @Test
    void a_returned_statement_is_followed_by_a_corrected_version() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        var filing = file(made);
        office.as(body, () -> {
            office.inbox.sendBack(filing, "没有签字");
            return null;
        });
        office.carry();

        var back = office.as(agency, () -> statements.get(made.id()));
        assertThat(back.state()).isEqualTo(StatementState.RETURNED);
        assertThat(back.reason()).isEqualTo("没有签字");
        var second = make();
        assertThat(second.title()).isEqualTo("2026 年权力明晰表（第 2 版）");
        assertThat(file(second)).isNotEqualTo(filing);
    }

    @Test
    void a_verdict_says_what_it_must() {
        power("A", "APPROVED", "01", null, null);
        var filing = file(make());
        receive(filing);

        assertThat(faults(filing, new DecideRows(null, true, Verdict.CONFIRMED, " ", null, null, null)))
                .containsExactly("filingNo", "filedOn");
        assertThat(faults(filing, new DecideRows(null, true, Verdict.CONFIRMED, "1", today.plusDays(1), null, null)))
                .containsExactly("filedOn");
        assertThat(faults(filing, new DecideRows(null, true, Verdict.INCOMPLETE, null, null, null, null)))
                .containsExactly("reason");
        assertThat(faults(filing, new DecideRows(null, true, Verdict.OVERLAPPING, null, null, "", null)))
                .containsExactly("reason");
        assertThat(faults(filing, new DecideRows(null, true, Verdict.STOPPED, null, null, null, today.plusDays(1))))
                .containsExactly("reason", "effectiveOn");
        var unknown = office.as(body, () -> examinations.decide(filing, confirm(List.of(9))));
        assertThat(unknown.decided()).isZero();
        assertThat(unknown.refused()).extracting(DecidedRows.Refusal::reason).containsExactly("没有第 9 项");
    }

    @Test
    void nobody_but_the_receiver_sees_the_copy() {
        power("A", "APPROVED", "01", null, null);
        var filing = file(make());
        var other = office.unit("和川县编办");
        office.oversees(other, agency);

        for (var stranger : List.of(other, agency)) {
            assertThat(refused(stranger, () -> examinations.get(filing)).type())
                    .isEqualTo(FilingProblem.FILING_NOT_FOUND);
            assertThat(refused(stranger, () -> examinations.rows(filing, new RowFilter(), new PageQuery()))
                            .type())
                    .isEqualTo(FilingProblem.FILING_NOT_FOUND);
        }
        var seen = office.as(body, () -> examinations.get(filing));
        assertThat(seen.unit()).isEqualTo("和川县卫生健康局");
        assertThat(seen.signer()).isEqualTo("王局长");
        assertThat(office.as(body, () -> office.lists.received(filing)).state()).isEqualTo(FilingState.DELIVERED);
    }

    private List<String> faults(UUID filing, DecideRows request) {
        var refused = refused(body, () -> examinations.decide(filing, request));
        assertThat(refused.type()).isEqualTo(StatementProblem.VERDICT_INVALID);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private void acknowledge(UUID power) {
        office.as(agency, () -> {
            SubmissionFixture.acknowledge(office, power);
            return null;
        });
    }

    private String standing(UUID power) {
        return office.as(agency, () -> office.sql
                .first(
                        "select state, confirmed_no, stop_reason from power_item where id = ?",
                        row -> row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3),
                        power)
                .orElseThrow());
    }

    private List<String> audited(UUID subject) {
        return office.as(
                agency,
                () -> office.sql.list(
                        "select action from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        subject));
    }
}
