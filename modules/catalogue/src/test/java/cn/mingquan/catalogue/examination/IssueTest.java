package cn.mingquan.catalogue.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.mingquan.catalogue.statement.DifferenceFilter;
import cn.mingquan.catalogue.statement.RowDifference;
import cn.mingquan.catalogue.statement.RowDifference.Kind;
import cn.mingquan.catalogue.statement.RowDifferencePage;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.catalogue.submission.Approval;
import cn.mingquan.catalogue.submission.Approval.Act;
import cn.mingquan.catalogue.submission.IssueStatement;
import cn.mingquan.catalogue.submission.StatementIssue;
import cn.mingquan.catalogue.submission.StatementView;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssueTest extends ExaminationCase {

    @Test
    void what_was_confirmed_is_issued_once_and_stays_as_it_is() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        assertThat(refused(agency, () -> issue(made, request(today))).type())
                .isEqualTo(StatementProblem.STATEMENT_NOT_EXAMINED);
        examine(made, Verdict.CONFIRMED);

        var issued = office.as(agency, () -> issue(made, request(today)));

        assertThat(issued.issue())
                .extracting(StatementIssue::documentNo, StatementIssue::issuedOn, StatementIssue::current)
                .containsExactly("和卫党〔2026〕2 号", today, true);
        assertThat(issued.issue().approvals()).extracting(Approval::body).containsExactly("惩防体系建设领导小组", "中共和川县卫生健康局党组");
        assertThat(refused(agency, () -> issue(made, request(today))).type())
                .isEqualTo(StatementProblem.STATEMENT_ISSUED);
        assertThat(office.as(
                        agency,
                        () -> office.sql.list(
                                "select action from audit_entry where subject_id = ? order by id",
                                row -> row.getString(1),
                                made.id())))
                .endsWith("statement.issued");
    }

    @Test
    void the_later_of_two_issued_versions_is_the_catalogue_of_today() {
        power("A", "APPROVED", "01", null, null);
        var first = make();
        examine(first, Verdict.CONFIRMED);
        office.as(agency, () -> issue(first, request(today)));
        var second = make();
        examine(second, Verdict.CONFIRMED);

        office.as(agency, () -> issue(second, request(today)));

        assertThat(read(first).issue().current()).isFalse();
        assertThat(read(second).issue().current()).isTrue();
    }

    @Test
    void nothing_is_issued_where_nothing_was_confirmed() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        examine(made, Verdict.INCOMPLETE);

        assertThat(refused(agency, () -> issue(made, request(today))).detail()).contains("没有得到确认的职权");
    }

    @Test
    void an_issue_says_who_has_decided_and_its_days_follow_each_other() {
        power("A", "APPROVED", "01", null, null);
        var made = make();
        examine(made, Verdict.CONFIRMED);

        assertThat(faults(made, request(today.plusDays(1)))).containsExactly("issuedOn");
        assertThat(faults(made, new IssueStatement("1", today.minusDays(1), List.of(decided(today)))))
                .containsExactly("issuedOn", "approvals[0].on");
        assertThat(faults(made, new IssueStatement("1", today, List.of(new Approval("领导小组", Act.DELIBERATED, today)))))
                .containsExactly("approvals");
        assertThat(read(made).issue()).isNull();
    }

    @Test
    void two_versions_are_compared_power_by_power() {
        power("A", "APPROVED", "01", null, null);
        var renamed = power("B", "APPROVED", "01", null, null);
        var dropped = power("C", "APPROVED", "01", null, null);
        var first = make();
        examine(first, Verdict.CONFIRMED);
        office.as(agency, () -> {
            office.sql.change("update power_item set name = '改称' where id = ?", renamed);
            office.sql.change("update legal_basis set article = '第三十六条' where power_id = ?", renamed);
            return office.sql.change("update power_item set state = 'DRAFT' where id = ?", dropped);
        });
        var added = power("D", "APPROVED", "01", null, null);
        var second = make();

        var page = compared(second, new DifferenceFilter());

        assertThat(page.counts()).isEqualTo(new RowDifferencePage.Counts(1, 1, 1, 1));
        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items())
                .extracting(RowDifference::powerId, RowDifference::kind)
                .containsExactlyInAnyOrder(
                        tuple(renamed, Kind.CHANGED), tuple(dropped, Kind.REMOVED), tuple(added, Kind.ADDED));
        var change = page.items().stream()
                .filter(difference -> difference.kind() == Kind.CHANGED)
                .findFirst()
                .orElseThrow();
        assertThat(change.changed()).containsExactly("name", "bases");
        assertThat(change.before().name()).isEqualTo("职权 B");
        assertThat(change.after().bases().get(0).article()).isEqualTo("第三十六条");
        assertThat(compared(first, new DifferenceFilter()).counts())
                .isEqualTo(new RowDifferencePage.Counts(3, 0, 0, 0));
        var stranger = office.unit("邻县卫生健康局");
        assertThat(refused(stranger, () -> statements.compare(second.id(), new DifferenceFilter(), new PageQuery()))
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_NOT_FOUND);
    }

    private RowDifferencePage compared(StatementView version, DifferenceFilter filter) {
        return office.as(agency, () -> statements.compare(version.id(), filter, new PageQuery()));
    }

    private void examine(StatementView made, Verdict verdict) {
        UUID filing = file(made);
        receive(filing);
        decide(
                filing,
                verdict == Verdict.CONFIRMED
                        ? confirm(null)
                        : new DecideRows(null, true, verdict, null, null, "请补充", null));
        office.as(body, () -> examinations.complete(filing));
        office.carry();
    }

    private StatementView issue(StatementView made, IssueStatement request) {
        return statements.issue(made.id(), request);
    }

    private StatementView read(StatementView made) {
        return office.as(agency, () -> statements.get(made.id()));
    }

    private List<String> faults(StatementView made, IssueStatement request) {
        var refused = refused(agency, () -> issue(made, request));
        assertThat(refused.type()).isEqualTo(StatementProblem.ISSUE_INVALID);
        return refused.errors().stream().map(FieldError::field).toList();
    }

    private IssueStatement request(LocalDate issuedOn) {
        return new IssueStatement(
                "和卫党〔2026〕2 号",
                issuedOn,
                List.of(new Approval(" 惩防体系建设领导小组 ", Act.DELIBERATED, today), decided(today)));
    }

    private static Approval decided(LocalDate on) {
        return new Approval("中共和川县卫生健康局党组", Act.DECIDED, on);
    }
}
