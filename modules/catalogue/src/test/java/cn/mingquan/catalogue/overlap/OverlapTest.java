package cn.mingquan.catalogue.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.overlap.dispute.OverlapState;
import cn.mingquan.catalogue.statement.StatementRows.Decision;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingProblem;
import cn.mingquan.platform.post.FilingState;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case on its way through the examining body, and what it does to the claimants' powers. */
class OverlapTest extends Claimants {

    private UUID healths;
    private UUID trades;
    private UUID ofHealth;
    private UUID ofTrade;

    @BeforeEach
    void statementsOfTheSame() {
        healths = power(health, "WJ-06-1", "餐饮具集中消毒单位监督检查", "第一百二十六条");
        trades = power(trade, "SJ-06-9", "餐饮具集中消毒监督检查", "第一百二十六条");
        ofHealth = file(health);
        ofTrade = file(trade);
    }

    @Test
    void a_case_is_told_to_every_claimant() {
        var opened = open(about(ofHealth, ofTrade));

        assertThat(opened.state()).isEqualTo(OverlapState.OPEN);
        assertThat(opened.claims()).extracting(Claim::unit).containsExactly("和川县卫生健康局", "和川县市场监督管理局");
        assertThat(row(ofHealth).verdict()).isEqualTo(Verdict.OVERLAPPING);
        assertThat(row(ofHealth).reason()).contains("餐饮具消毒监督");
        var dispute = office.as(health, () -> disputes.list(healths)).items().get(0);
        assertThat(dispute.body()).isEqualTo("和川县领导小组办公室");
        assertThat(dispute.state()).isEqualTo(OverlapState.OPEN);
        assertThat(dispute.others()).singleElement().satisfies(other -> assertThat(other.unit())
                .isEqualTo("和川县市场监督管理局"));
        assertThat(dispute.won()).isNull();
        assertThat(standing(health, healths)).isEqualTo("APPROVED");
        assertThat(view(opened.id()).notices())
                .extracting(OverlapView.SentNotice::state)
                .containsExactly(FilingState.ANSWERED, FilingState.ANSWERED);
        assertThat(actions(health, healths)).contains("power.disputed");
    }

    @Test
    void a_ruling_gives_the_power_to_one_and_closes_it_for_the_other() {
        var id = open(about(ofHealth, ofTrade)).id();
        assertThat(refused(body, () -> overlaps.rule(id, ruling(health), null)).type())
                .isEqualTo(OverlapProblem.OVERLAP_ORDER);
        assertThat(opine(id).state()).isEqualTo(OverlapState.OPINION);

        var ruled = rule(id, health);

        assertThat(ruled.state()).isEqualTo(OverlapState.RULED);
        assertThat(standing(health, healths)).isEqualTo("APPROVED|和党〔2026〕3 号|" + today);
        assertThat(standing(trade, trades))
                .startsWith("WITHDRAWN|" + today + "|权力交叉，已由中共和川县委党组以和党〔2026〕3 号确定归属和川县卫生健康局")
                .endsWith("中共和川县委党组");
        assertThat(row(ofHealth).verdict()).isEqualTo(Verdict.CONFIRMED);
        assertThat(row(ofTrade).verdict()).isEqualTo(Verdict.STOPPED);
        assertThat(office.as(health, () -> disputes.list(healths))
                        .items()
                        .get(0)
                        .won())
                .isTrue();
        assertThat(office.as(trade, () -> disputes.list(trades)).items().get(0).won())
                .isFalse();
        assertThat(actions(trade, trades)).contains("power.disputed", "power.dispute-ruled", "power.stop-ordered");
        assertThat(actions(body, id)).containsExactly("overlap.opened", "overlap.opinion", "overlap.ruled");
        assertThat(refused(body, () -> overlaps.rule(id, ruling(trade), null)).type())
                .isEqualTo(OverlapProblem.OVERLAP_ORDER);
    }

    @Test
    void what_was_confirmed_before_can_turn_out_to_overlap() {
        decide(ofHealth, new Decision(Verdict.CONFIRMED, "和备 1 号", today, null, null));
        office.as(body, () -> {
            office.inbox.answer(ofHealth, "{\"examiner\":\"李清\",\"examinedOn\":\"%s\",\"rows\":[]}".formatted(today));
            return null;
        });
        office.carry();
        var id = open(about(ofHealth, ofTrade)).id();
        opine(id);

        rule(id, trade);

        assertThat(row(ofHealth).verdict())
                .as("what was answered stays as it was answered")
                .isEqualTo(Verdict.CONFIRMED);
        assertThat(standing(health, healths)).startsWith("WITHDRAWN");
        assertThat(standing(trade, trades)).startsWith("APPROVED|和党〔2026〕3 号");
    }

    @Test
    void a_case_that_is_withdrawn_leaves_the_powers_as_they_were() {
        var id = open(about(ofHealth, ofTrade)).id();
        var withdrawn = office.as(body, () -> overlaps.withdraw(id, new WithdrawOverlap("对象不同，不构成交叉"), null));
        office.carry();

        assertThat(withdrawn.state()).isEqualTo(OverlapState.WITHDRAWN);
        assertThat(row(ofHealth).verdict()).isNull();
        var dispute = office.as(health, () -> disputes.list(healths)).items().get(0);
        assertThat(dispute.state()).isEqualTo(OverlapState.WITHDRAWN);
        assertThat(dispute.withdrawal()).isEqualTo("对象不同，不构成交叉");
        assertThat(standing(trade, trades)).isEqualTo("APPROVED");
        assertThat(open(about(ofHealth, ofTrade)).state()).isEqualTo(OverlapState.OPEN);
    }

    @Test
    void a_power_stands_in_one_case_at_a_time_and_its_verdict_follows_the_case() {
        open(about(ofHealth, ofTrade));

        assertThat(refused(body, () -> overlaps.open(about(ofHealth, ofTrade))).type())
                .isEqualTo(OverlapProblem.OVERLAP_CONTESTED);
        var contest = office.as(body, () -> claimed.contested(ofHealth)).get(1);
        assertThat(contest.title()).isEqualTo("餐饮具消毒监督");
        assertThat(contest.forbids(Verdict.CONFIRMED)).isTrue();
        assertThat(contest.forbids(Verdict.OVERLAPPING)).isFalse();
    }

    @Test
    void the_next_version_of_a_contested_power_waits_for_the_case_as_well() {
        var id = open(about(ofHealth, ofTrade)).id();
        office.as(body, () -> {
            office.inbox.sendBack(ofTrade, "重报");
            return null;
        });
        office.carry();
        var again = file(trade);
        assertThat(office.as(body, () -> claimed.contested(again))).containsKey(1);
        opine(id);

        rule(id, trade);

        assertThat(office.as(body, () -> claimed.contested(again))).isEmpty();
        assertThat(office.as(body, () -> claimed.contested(ofHealth)).get(1).forbids(Verdict.OVERLAPPING))
                .isTrue();
        assertThat(standing(trade, trades)).startsWith("APPROVED|和党〔2026〕3 号");
    }

    @Test
    void a_case_needs_rows_of_two_units_that_can_be_exercised() {
        assertThat(fields(new OpenOverlap("甲", "乙", List.of(row(ofHealth, 1), row(ofHealth, 1)))))
                .containsExactly("rows[1]");
        power(health, "WJ-06-2", "另一项监督检查", "第三条");
        assertThat(fields(new OpenOverlap("甲", "乙", List.of(row(ofHealth, 1), row(ofTrade, 7)))))
                .containsExactly("rows[1]");
        decide(ofTrade, new Decision(Verdict.STOPPED, null, null, "没有依据", today));
        assertThat(fields(about(ofHealth, ofTrade))).containsExactly("rows[1]");
        assertThat(refused(body, () -> overlaps.open(about(ofHealth, UUID.randomUUID())))
                        .type())
                .isEqualTo(FilingProblem.FILING_NOT_FOUND);
    }

    @Test
    void two_rows_of_one_unit_are_no_overlap() {
        power(health, "WJ-06-2", "另一项监督检查", "第三条");
        office.as(body, () -> {
            office.inbox.sendBack(ofHealth, "补一项");
            return null;
        });
        office.carry();
        var again = file(health);

        assertThat(fields(new OpenOverlap("甲", "乙", List.of(row(again, 1), row(again, 2)))))
                .containsExactly("rows");
        assertThat(fields(about(ofHealth, ofTrade)))
                .as("what was sent back is not before this body any more")
                .containsExactly("rows[0]");
    }

    @Test
    void what_stands_on_no_law_belongs_to_nobody() {
        var groundless = power(trade, "SJ-06-0", "餐饮具集中消毒抽查", "");
        office.as(body, () -> {
            office.inbox.sendBack(ofTrade, "补一项");
            return null;
        });
        office.carry();
        var again = file(trade);
        assertThat(row(again).powerId()).isEqualTo(groundless);
        var id = open(about(ofHealth, again)).id();
        opine(id);

        var problem = refused(body, () -> overlaps.rule(id, ruling(trade), null));

        assertThat(problem.type()).isEqualTo(OverlapProblem.OVERLAP_INVALID);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("ownerUnitId");
        assertThat(view(id).state()).isEqualTo(OverlapState.OPINION);
    }

    @Test
    void whoever_acts_has_read_the_case_as_it_is() {
        var id = open(about(ofHealth, ofTrade)).id();
        opine(id);
        assertThat(refused(body, () -> overlaps.withdraw(id, new WithdrawOverlap("看错了"), "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
    }

    @Test
    void the_list_counts_and_tells_how_long_rulings_take() {
        var first = open(about(ofHealth, ofTrade)).id();
        assertThat(page().medianDays()).isNull();
        opine(first);
        rule(first, health);
        office.later(Duration.ofDays(40));

        var page = page();

        assertThat(page.ruled()).isEqualTo(1);
        assertThat(page.medianDays()).isZero();
        assertThat(page.items()).singleElement().satisfies(line -> {
            assertThat(line.units()).containsExactlyInAnyOrder("和川县卫生健康局", "和川县市场监督管理局");
            assertThat(line.owner()).isEqualTo("和川县卫生健康局");
            assertThat(line.days()).as("a ruled case grows no older").isZero();
        });
        assertThat(refused(body, () -> overlaps.get(UUID.randomUUID())).type())
                .isEqualTo(OverlapProblem.OVERLAP_NOT_FOUND);
        assertThat(refused(health, () -> overlaps.get(first)).type())
                .as("what a claimant was told is no case of its own")
                .isEqualTo(OverlapProblem.OVERLAP_NOT_FOUND);
    }

    private OverlapPage page() {
        return office.as(body, () -> overlaps.list(new OverlapFilter(), new PageQuery()));
    }

    private OverlapView view(UUID id) {
        return office.as(body, () -> overlaps.get(id));
    }

    private static OpenOverlap.ClaimedRow row(UUID filing, int sort) {
        return new OpenOverlap.ClaimedRow(filing, sort);
    }

    private List<String> fields(OpenOverlap request) {
        var problem = refused(body, () -> overlaps.open(request));
        assertThat(problem.type()).isEqualTo(OverlapProblem.OVERLAP_INVALID);
        return problem.errors().stream().map(FieldError::field).toList();
    }
}
