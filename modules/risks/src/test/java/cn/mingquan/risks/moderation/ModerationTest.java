package cn.mingquan.risks.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.risks.catalogue.CatalogueRowFilter;
import cn.mingquan.risks.catalogue.LevelCounts;
import cn.mingquan.risks.catalogue.ModerationSession;
import cn.mingquan.risks.catalogue.PeerLevels;
import cn.mingquan.risks.catalogue.RiskCatalogueProblem;
import cn.mingquan.risks.catalogue.RiskCatalogueRow;
import cn.mingquan.risks.catalogue.submission.RiskCatalogueState;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Levels go up to be balanced and come back (S0-18). */
class ModerationTest extends ModerationCase {

    @Test
    void approved_points_are_frozen_gravest_first_and_nothing_else() {
        point(agency, "取水许可", "C");
        point(agency, "采砂许可", "A");
        point(agency, "未审定的", "B", "DRAFT");
        point(agency, "不再行使的", "A");
        office.as(
                agency,
                () -> office.sql.change("update power_item set state = 'WITHDRAWN', withdrawn_on = approved_on"
                        + " where name = '不再行使的'"));

        var made = make(agency);
        office.as(agency, () -> office.sql.change("update risk_point set level = 'B', description = '改过'"));

        assertThat(made.title()).isEqualTo("2026 年风险等级目录（第 1 版）");
        assertThat(made.rows()).isEqualTo(2);
        assertThat(made.counts()).isEqualTo(new LevelCounts(2, 0, 0, 0));
        assertThat(rows(made)).extracting(RiskCatalogueRow::description).containsExactly("采砂许可时违规", "取水许可时违规");
        assertThat(rows(made)).extracting(RiskCatalogueRow::level).containsExactly("A", "C");
        assertThat(rows(made).get(0).powerName()).isEqualTo("采砂许可");
    }

    @Test
    void one_version_is_under_way_at_a_time() {
        assertThat(refused(agency, () -> make(agency)).type()).isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_EMPTY);
        point(agency, "取水许可", "C");
        var made = make(agency);
        assertThat(refused(agency, () -> make(agency)).type()).isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_PENDING);
        minutes(made);
        office.as(agency, () -> {
            catalogues.remove(made.id());
            return null;
        });
        assertThat(refused(agency, () -> catalogues.get(made.id())).type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_NOT_FOUND);
        assertThat(
                        office.as(
                                agency,
                                () -> office.sql.number(
                                        "select (select count(*) from risk_catalogue_row) + (select count(*) from attachment)")))
                .isZero();

        var again = make(agency);
        file(agency, again);
        assertThat(refused(agency, () -> {
                            catalogues.remove(again.id());
                            return null;
                        })
                        .type())
                .isEqualTo(RiskCatalogueProblem.RISK_CATALOGUE_FILED);
    }

    @Test
    void the_office_keeps_raises_and_lowers_and_the_unit_hears_of_it() {
        point(agency, "采砂许可", "A");
        point(agency, "取水许可", "C");
        point(agency, "巡查河道", "C");
        var made = make(agency);
        var filing = file(agency, made);
        assertThat(refused(body, () -> moderations.moderate(filing, new ModerateRows(null, true, null, null)))
                        .type())
                .isEqualTo(FilingProblem.FILING_NOT_RECEIVED);
        receive(filing);

        assertThat(moderate(filing, List.of(2), "A", " 与同类单位不一致 ").moderated()).isEqualTo(1);
        assertThat(refused(body, () -> moderations.complete(filing, session)).type())
                .isEqualTo(RiskCatalogueProblem.MODERATION_UNDECIDED);
        assertThat(moderate(filing, null, null, null).moderated()).isEqualTo(2);
        moderate(filing, List.of(1), "B", "有双人审核");
        complete(filing);

        var back = get(made);
        assertThat(back.state()).isEqualTo(RiskCatalogueState.MODERATED);
        assertThat(back.session()).isEqualTo(session);
        assertThat(back.counts()).isEqualTo(new LevelCounts(0, 1, 1, 1));
        assertThat(rows(made)).extracting(RiskCatalogueRow::moderated).containsExactly("B", "A", "C");
        assertThat(rows(made)).extracting(RiskCatalogueRow::reason).containsExactly("有双人审核", "与同类单位不一致", null);
        assertThat(rows(made)).extracting(RiskCatalogueRow::decided).containsOnlyNulls();
        var done = office.as(body, () -> moderations.get(filing));
        assertThat(done.open()).isFalse();
        assertThat(done.session()).isEqualTo(session);
        assertThat(audited(body, filing))
                .containsExactly(
                        "filing.arrived",
                        "filing.received",
                        "risk-catalogue.moderated",
                        "risk-catalogue.moderated",
                        "risk-catalogue.moderated",
                        "filing.answered");
        assertThat(refused(body, () -> moderations.moderate(filing, new ModerateRows(List.of(1), false, null, null)))
                        .type())
                .isEqualTo(FilingProblem.FILING_CLOSED);
    }

    @Test
    void another_level_says_why_and_is_one_of_the_units() {
        point(agency, "取水许可", "C");
        var filing = received(agency);

        assertThat(faults(() -> moderations.moderate(filing, new ModerateRows(List.of(1), false, "A", " "))))
                .containsExactly("reason");
        assertThat(faults(() -> moderations.moderate(filing, new ModerateRows(List.of(1), false, "X", "理由"))))
                .containsExactly("level");
        assertThat(faults(() -> moderations.moderate(filing, new ModerateRows(null, false, null, null))))
                .containsExactly("rows");
        assertThat(faults(() -> moderations.moderate(filing, new ModerateRows(null, true, "A", "理由"))))
                .containsExactly("rows");
        var tomorrow = today.plusDays(1);
        assertThat(faults(() -> moderations.complete(filing, new ModerationSession("会", tomorrow, "组", tomorrow))))
                .containsExactly("heldOn", "reviewedOn");
        assertThat(faults(
                        () -> moderations.complete(filing, new ModerationSession("会", today, "组", today.minusDays(1)))))
                .containsExactly("reviewedOn");
        assertThat(office.as(body, () -> moderations.get(filing)).counts()).isEqualTo(new LevelCounts(1, 0, 0, 0));
    }

    @Test
    void a_returned_catalogue_is_followed_by_another_version() {
        point(agency, "取水许可", "C");
        var made = make(agency);
        var filing = file(agency, made);
        office.as(body, () -> {
            office.inbox.sendBack(filing, "漏了下属单位");
            return null;
        });
        office.carry();

        assertThat(get(made).state()).isEqualTo(RiskCatalogueState.RETURNED);
        assertThat(get(made).reason()).isEqualTo("漏了下属单位");
        assertThat(make(agency).title()).isEqualTo("2026 年风险等级目录（第 2 版）");
    }

    @Test
    void peers_are_told_to_the_office_and_to_nobody_else() {
        point(agency, "取水许可", "C");
        var filing = received(agency);
        for (var level : List.of("A", "A", "B")) {
            var peer = unit("同类单位");
            office.oversees(body, peer);
            point(peer, " 取水　许可", level);
            point(peer, " 取水　许可", "C");
            received(peer);
        }

        var page = office.as(body, () -> moderations.rows(filing, new CatalogueRowFilter(), new PageQuery()));
        assertThat(page.items())
                .singleElement()
                .extracting(RiskCatalogueRow::peers)
                .isEqualTo(new PeerLevels(2, 1, 0));
        var listed = office.as(body, underGrading::list);
        assertThat(listed.units()).isEqualTo(4);
        assertThat(listed.items()).singleElement().satisfies(unit -> {
            assertThat(unit.unit()).isEqualTo("和川县水务局");
            assertThat(unit.filing()).isEqualTo(filing);
            assertThat(unit.lower()).isEqualTo(1);
            assertThat(unit.powers()).containsExactly(new UnderGradedPower("取水许可", 3, 1, 3));
        });
        moderate(filing, List.of(1), "A", "与同类单位一致");
        assertThat(office.as(body, underGrading::list).items()).isEmpty();
    }

    @Test
    void nobody_but_the_receiver_sees_the_copy() {
        point(agency, "取水许可", "C");
        var filing = received(agency);
        var other = office.unit("另一办公室");
        office.oversees(other, agency);

        for (Callable<?> look : List.<Callable<?>>of(
                () -> moderations.get(filing),
                () -> moderations.rows(filing, new CatalogueRowFilter(), new PageQuery()),
                () -> moderations.moderate(filing, new ModerateRows(null, true, null, null)),
                () -> scans.list(filing))) {
            assertThat(refused(other, look).type()).isEqualTo(FilingProblem.FILING_NOT_FOUND);
        }
        assertThat(refused(body, () -> scans.list(UUID.randomUUID())).type()).isEqualTo(FilingProblem.FILING_NOT_FOUND);
    }

    private List<String> faults(Callable<?> act) {
        Problem refused = refused(body, act);
        assertThat(refused.type()).isEqualTo(RiskCatalogueProblem.MODERATION_INVALID);
        return refused.errors().stream().map(FieldError::field).toList();
    }
}
