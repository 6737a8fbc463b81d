package cn.mingquan.catalogue.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.overlap.candidate.Candidate;
import cn.mingquan.catalogue.statement.StatementProblem;
import cn.mingquan.platform.paging.PageQuery;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an examining body is pointed to among its copies. */
class OverlapCandidatesTest extends Claimants {

    @Test
    void what_is_alike_is_suggested_the_likeliest_first() {
        power(health, "06-1", "餐饮具集中消毒单位监督检查", "第一百二十六条");
        power(trade, "06-1", "计量器具检定", "第二条");
        power(trade, "06-2", "餐饮具集中消毒监督检查", "第三条");
        power(trade, "06-3", "食品标签抽查", "第一百二十六条");
        power(trade, "06-4", "商标代理监督管理", "第四条");
        power(trade, "06-5", "餐饮具集中消毒单位 监督检查", "第五条");
        var mine = file(health);
        file(trade);

        var found = candidates(mine, null);

        assertThat(found)
                .extracting(Candidate::name)
                .containsExactly("餐饮具集中消毒单位 监督检查", "计量器具检定", "食品标签抽查", "餐饮具集中消毒监督检查");
        assertThat(found.get(0).sameName()).isTrue();
        assertThat(found.get(1).sameCode()).isTrue();
        assertThat(found.get(2).sameBasis()).isTrue();
        assertThat(found.get(3).likeness()).isBetween(60, 99);
        assertThat(found).extracting(Candidate::unit).containsOnly("和川县市场监督管理局");
    }

    @Test
    void words_look_through_everything_of_the_others_and_mean_themselves() {
        power(health, "06-1", "餐饮具集中消毒单位监督检查", "第一百二十六条");
        power(trade, "07-1", "计量器具检定", "第二条");
        var mine = file(health);
        file(trade);

        assertThat(candidates(mine, "计量")).extracting(Candidate::name).containsExactly("计量器具检定");
        assertThat(candidates(mine, "%")).isEmpty();
        assertThat(candidates(mine, "餐饮具")).as("its own are not among them").isEmpty();
        assertThat(candidates(mine, null)).isEmpty();
    }

    @Test
    void what_stands_in_a_case_says_so_and_only_the_latest_statement_counts() {
        power(health, "06-1", "餐饮具集中消毒单位监督检查", "第一百二十六条");
        power(trade, "06-2", "餐饮具集中消毒监督检查", "第三条");
        var mine = file(health);
        var first = file(trade);
        office.as(body, () -> {
            office.inbox.sendBack(first, "重报");
            return null;
        });
        office.carry();
        assertThat(candidates(mine, null)).as("what was sent back").isEmpty();
        var second = file(trade);
        open(about(mine, second));

        assertThat(candidates(mine, null)).singleElement().satisfies(found -> {
            assertThat(found.filingId()).isEqualTo(second);
            assertThat(found.contested()).isEqualTo("餐饮具消毒监督");
        });
        assertThat(refused(body, () -> candidates.list(UUID.randomUUID(), 1, null, new PageQuery()))
                        .type())
                .isEqualTo(StatementProblem.STATEMENT_NOT_FOUND);
    }

    @Test
    void powers_of_one_name_are_where_to_begin() {
        power(health, "06-1", "公共场所卫生监督检查", "第一条");
        power(health, "06-2", "只有一家有的检查", "第二条");
        power(trade, "07-1", "公共场所卫生 监督检查", "第三条");
        var mine = file(health);
        file(trade);

        var page = office.as(body, () -> candidates.suggest(null, new PageQuery()));

        assertThat(page.total()).isEqualTo(1);
        assertThat(page.items()).singleElement().satisfies(found -> {
            assertThat(found.units()).containsExactlyInAnyOrder("和川县卫生健康局", "和川县市场监督管理局");
            assertThat(found.powers()).isEqualTo(2);
        });
        assertThat(office.as(body, () -> candidates.suggest("%", new PageQuery()))
                        .items())
                .isEmpty();
        var begin = page.items().get(0);
        open(new OpenOverlap(
                "公共场所",
                "同名",
                List.of(
                        new OpenOverlap.ClaimedRow(begin.filingId(), begin.sort()),
                        new OpenOverlap.ClaimedRow(mine.equals(begin.filingId()) ? latest("和川县市场监督管理局") : mine, 1))));
        assertThat(office.as(body, () -> candidates.suggest(null, new PageQuery()))
                        .items())
                .as("what a case is about")
                .isEmpty();
    }

    private UUID latest(String sender) {
        return office.as(body, () -> office.sql
                .first(
                        "select id from incoming where sender_name = ? order by sent_at desc",
                        row -> row.getObject(1, UUID.class),
                        sender)
                .orElseThrow());
    }

    private List<Candidate> candidates(UUID filing, String words) {
        return office.as(body, () -> candidates.list(filing, 1, words, new PageQuery()))
                .items();
    }
}
