package cn.mingquan.risks.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.post.FilingProblem;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.catalogue.RiskCatalogueRow;
import cn.mingquan.risks.catalogue.approval.ApprovalRule;
import cn.mingquan.risks.catalogue.approval.ApproveCatalogue;
import cn.mingquan.risks.catalogue.approval.ChooseLevels;
import cn.mingquan.risks.catalogue.approval.DecidedCatalogues;
import cn.mingquan.risks.catalogue.submission.FileRiskCatalogue;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueState;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueView;
import cn.mingquan.risks.point.DecidedLevels;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The unit's body decides the moderated levels, and files them for the record (S2-21). */
class DecisionTest extends ModerationCase {

    @Test
    void what_is_decided_becomes_the_level_of_the_points_which_stay_approved() {
        var kept = point(agency, "采砂许可", "A");
        var raised = point(agency, "取水许可", "C");
        var chosen = point(agency, "巡查河道", "C");
        var regraded = point(agency, "水费征收", "C");
        var reopened = point(agency, "防汛调度", "C");
        var made = make(agency);
        moderated(made, "A", List.of(2, 3, 4, 5));
        assertThat(level(raised)).as("only its own body changes a level").isEqualTo("C APPROVED");
        var places = rows(made).stream()
                .filter(row -> row.pointId().equals(chosen))
                .map(RiskCatalogueRow::sort)
                .toList();
        choose(made, places, "B", "已有双人巡查");
        office.as(agency, () -> {
            office.sql.change("update risk_point set level = 'B' where id = ?", regraded);
            return office.sql.change(
                    "update risk_point set state = 'DRAFT', approved_on = null where id = ?", reopened);
        });
        minutes(made);

        var decided = office.as(agency, () -> approvals.approve(made.id(), approval()));

        assertThat(decided.changed()).isEqualTo(2);
        assertThat(decided.leftOut())
                .extracting(DecidedLevels.LeftOut::reason)
                .containsExactlyInAnyOrder("其后已改定为“二级”", "草稿，请在重新审定时采用“一级”");
        assertThat(List.of(level(kept), level(raised), level(chosen), level(regraded), level(reopened)))
                .containsExactly("A APPROVED", "A APPROVED", "B APPROVED", "B APPROVED", "C DRAFT");
        assertThat(audited(agency, raised)).containsExactly("risk-point.level-decided");
        assertThat(audited(agency, kept)).isEmpty();
        var after = get(made);
        assertThat(after.state()).isEqualTo(RiskCatalogueState.APPROVED);
        assertThat(after.approval().body()).isEqualTo("中共和川县水务局党组");
        assertThat(after.approval().documentNo()).isEqualTo("和水党〔2026〕5 号");
        assertThat(rows(made)).allSatisfy(row -> assertThat(row.decided()).isNotNull());
        assertThat(refused(agency, () -> approvals.approve(made.id(), approval()))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_APPROVED);
        assertThat(refused(agency, () -> {
                            minutes(made);
                            return null;
                        })
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_APPROVED);
    }

    @Test
    void a_decision_needs_moderation_minutes_and_a_day_that_can_be() {
        point(agency, "取水许可", "C");
        var made = make(agency);
        assertThat(refused(agency, () -> approvals.approve(made.id(), approval()))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_NOT_MODERATED);
        moderated(made, "A", List.of(1));
        assertThat(refused(agency, () -> approvals.approve(made.id(), approval()))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_WITHOUT_MINUTES);
        minutes(made);
        for (var day : List.of(today.plusDays(1), today.minusDays(1))) {
            var refused = refused(agency, () -> approvals.approve(made.id(), new ApproveCatalogue("党组", day, null)));
            assertThat(refused.errors()).extracting(FieldError::field).containsExactly("approvedOn");
        }
        office.later(java.time.Duration.ofSeconds(1));
        make(agency);
        assertThat(refused(agency, () -> approvals.approve(made.id(), approval()))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_OUTDATED);
        assertThat(get(made).state()).isEqualTo(RiskCatalogueState.MODERATED);
    }

    @Test
    void a_unit_over_which_a_body_moderates_cannot_do_without() {
        var rules = DecidedCatalogues.rules(office);
        assertThat(office.as(agency, rules::get).overseen()).isTrue();
        assertThat(refused(agency, () -> rules.keep(new ApprovalRule("局务会", false), "\"0\""))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("moderationFirst");
        office.as(
                agency,
                () -> office.sql.change("insert into setting (key, value, version) values ('risks.catalogueApproval',"
                        + " '{\"body\": \"局务会\", \"moderationFirst\": false}', 1)"));
        assertThat(office.as(agency, rules::get).moderationFirst())
                .as("said before there was such a body")
                .isTrue();
        assertThat(office.as(agency, () -> rules.keep(new ApprovalRule("党组", true), "\"1\""))
                        .body())
                .isEqualTo("党组");
    }

    @Test
    void what_was_chosen_before_a_body_came_is_not_carried_past_its_moderation() {
        agency = unit("和川县河道管理所");
        point(agency, "取水许可", "C");
        var rules = DecidedCatalogues.rules(office);
        office.as(agency, () -> rules.keep(new ApprovalRule("所务会", false), "\"0\""));
        var made = make(agency);
        choose(made, List.of(1), "B", "所务会讨论");
        office.oversees(body, agency);

        moderated(made, "A", List.of(1));

        assertThat(rows(made)).extracting(RiskCatalogueRow::decided).containsOnlyNulls();
    }

    @Test
    void a_unit_without_a_moderating_body_decides_by_its_own_rule() {
        agency = unit("和川县河道管理所");
        var point = point(agency, "取水许可", "C");
        var rules = DecidedCatalogues.rules(office);
        assertThat(office.as(agency, rules::get).body()).isEqualTo("党组（党委）");
        assertThat(refused(agency, () -> rules.keep(new ApprovalRule("局务会", false), "\"7\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(office.as(agency, () -> rules.keep(new ApprovalRule(" 局务会 ", false), "\"0\""))
                        .body())
                .isEqualTo("局务会");
        var made = make(agency);
        minutes(made);
        choose(made, List.of(1), "B", "局务会讨论");

        assertThat(office.as(agency, () -> approvals.approve(made.id(), approval()))
                        .changed())
                .isEqualTo(1);
        assertThat(level(point)).isEqualTo("B APPROVED");
    }

    @Test
    void a_chosen_level_says_why_and_can_be_taken_back() {
        point(agency, "取水许可", "C");
        var made = make(agency);
        assertThat(refused(agency, () -> approvals.choose(made.id(), new ChooseLevels(List.of(1), "A", "理由")))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_NOT_MODERATED);
        moderated(made, "A", List.of(1));

        assertThat(refused(agency, () -> approvals.choose(made.id(), new ChooseLevels(List.of(1), "B", null)))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("reason");
        assertThat(refused(agency, () -> approvals.choose(made.id(), new ChooseLevels(List.of(1), "X", "理由")))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("level");
        choose(made, List.of(1), "B", "理由");
        assertThat(rows(made)).extracting(RiskCatalogueRow::decided).containsExactly("B");
        choose(made, List.of(1), "A", "与平衡意见一致");
        assertThat(rows(made))
                .as("what is moderated anyway is not chosen")
                .extracting(RiskCatalogueRow::decided)
                .containsOnlyNulls();
        choose(made, List.of(1), "B", "理由");
        choose(made, List.of(1), null, null);
        assertThat(rows(made)).extracting(RiskCatalogueRow::decidedReason).containsOnlyNulls();
    }

    @Test
    void what_was_decided_is_filed_for_the_record_and_the_receipt_closes_it() {
        point(agency, "取水许可", "C");
        var made = make(agency);
        assertThat(refused(agency, () -> approvals.fileForRecord(made.id(), record()))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_NOT_APPROVED);
        moderated(made, "B", List.of(1));
        minutes(made);
        office.as(agency, () -> approvals.approve(made.id(), approval()));
        var filed = office.as(agency, () -> approvals.fileForRecord(made.id(), record()));
        office.carry();
        var filing = filed.recordFiling().filingId();
        assertThat(refused(agency, () -> approvals.fileForRecord(made.id(), record()))
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_ON_RECORD);

        var copy = office.as(body, () -> moderations.get(filing));
        assertThat(copy.forRecord()).isTrue();
        assertThat(copy.approval().body()).isEqualTo("中共和川县水务局党组");
        assertThat(copy.session()).isEqualTo(session);
        assertThat(office.as(body, () -> scans.list(filing)).items()).hasSize(1);
        assertThat(refused(body, () -> {
                            office.inbox.sendBack(filing, "不能退");
                            return null;
                        })
                        .type())
                .isEqualTo(FilingProblem.FILING_FOR_RECORD);
        receive(filing);
        office.carry();

        assertThat(get(made).recordFiling().settledAt()).isNotNull();
        assertThat(office.as(agency, () -> office.lists.sent(filing)).state()).isEqualTo(FilingState.RECORDED);
        assertThat(office.as(body, () -> office.lists.received(filing)).state()).isEqualTo(FilingState.RECORDED);
        assertThat(audited(agency, filing)).containsExactly("filing.sent", "filing.record-receipt-came");
        assertThat(refused(body, () -> moderations.moderate(filing, new ModerateRows(null, true, null, null)))
                        .type())
                .isEqualTo(FilingProblem.FILING_NOT_FOUND);
        assertThat(refused(body, () -> {
                            office.inbox.receive(filing);
                            return null;
                        })
                        .type())
                .isEqualTo(FilingProblem.FILING_NOT_NEW);
    }

    private void moderated(RiskCatalogueView made, String level, List<Integer> rows) {
        var filing = file(agency, made);
        receive(filing);
        moderate(filing, null, null, null);
        moderate(filing, rows, level, "与同类单位一致");
        complete(filing);
    }

    private void choose(RiskCatalogueView made, List<Integer> rows, String level, String reason) {
        office.as(agency, () -> approvals.choose(made.id(), new ChooseLevels(rows, level, reason)));
    }

    private FileRiskCatalogue record() {
        return new FileRiskCatalogue(body.unitId(), null);
    }
}
