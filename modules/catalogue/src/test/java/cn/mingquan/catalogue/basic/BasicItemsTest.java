package cn.mingquan.catalogue.basic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BasicItemsTest {

    private final BasicFixture province = new BasicFixture();
    private final BasicItems items = province.items();

    @Test
    void every_edition_is_kept_as_it_was_published() {
        var first = items.add(BasicFixture.item("000201001000", "对无证经营的处罚", List.of(ExerciseLevel.COUNTY), null));
        var second = province.rename(first, "对未取得许可从事经营的处罚");
        var third = province.abolish(second);

        assertThat(third.state()).isEqualTo(BasicItemState.ABOLISHED);
        assertThat(third.edition()).isEqualTo(3);
        assertThat(third.bases()).isEqualTo(first.bases());
        assertThat(new Sql(province)
                        .list(
                                "select edition || ' ' || (item ->> 'name') || ' ' || (item ->> 'state')"
                                        + " from platform.basic_item_version where item_id = ? order by edition",
                                row -> row.getString(1),
                                first.id()))
                .containsExactly("1 对无证经营的处罚 IN_FORCE", "2 对未取得许可从事经营的处罚 IN_FORCE", "3 对未取得许可从事经营的处罚 ABOLISHED");
    }

    @Test
    void what_says_the_same_is_no_new_edition() {
        var first = items.add(BasicFixture.item("000201002000", "对虚假标签的处罚", List.of(), "MARKET_REGULATION"));

        var same = items.change(first, first.said(), "重新保存");

        assertThat(same.edition()).isEqualTo(1);
    }

    @Test
    void a_change_against_an_older_edition_is_refused() {
        var seen = items.add(BasicFixture.item("000201003000", "对超限运输的处罚", List.of(), null));
        province.rename(seen, "对违法超限运输的处罚");

        assertThat(refusal(() -> items.change(seen, BasicFixture.item(seen.code(), "另一个名称", List.of(), null), "理由"))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(items.get(seen.id()).name()).isEqualTo("对违法超限运输的处罚");
    }

    @Test
    void a_code_taken_a_code_changed_and_a_line_unknown_are_refused_by_field() {
        var item = items.add(BasicFixture.item("000201004000", "对乱占道的处罚", List.of(), null));

        var taken = refusal(() -> items.add(BasicFixture.item("000201004000", "别的", List.of(), null)));
        var moved = refusal(() -> items.change(item, BasicFixture.item("000201004001", "别的", List.of(), null), "理由"));
        var line = refusal(() -> items.add(BasicFixture.item("000201004002", "别的", List.of(), "NO_SUCH_LINE")));

        assertThat(taken.type()).isEqualTo(BasicProblem.BASIC_ITEM_CODE_TAKEN);
        assertThat(moved.errors()).extracting("field").containsExactly("code");
        assertThat(line.errors()).extracting("field").containsExactly("sectorLine");
    }

    @Test
    void what_is_abolished_stays_as_it_is() {
        var item = province.abolish(items.add(BasicFixture.item("000201005000", "已取消的许可", List.of(), null)));

        assertThat(refusal(() -> items.abolish(item, "再次")).type()).isEqualTo(BasicProblem.BASIC_ITEM_ABOLISHED);
        assertThat(refusal(() -> province.rename(item, "改名")).type()).isEqualTo(BasicProblem.BASIC_ITEM_ABOLISHED);
    }

    @Test
    void words_and_state_narrow_the_list() {
        items.add(BasicFixture.item("000201006000", "对甲醛超标的处罚", List.of(), null));
        province.abolish(items.add(BasicFixture.item("000201006001", "对甲醛检测的许可", List.of(), null)));

        assertThat(names("甲醛", null)).containsExactly("对甲醛超标的处罚", "对甲醛检测的许可");
        assertThat(names("甲醛", BasicItemState.ABOLISHED)).containsExactly("对甲醛检测的许可");
        assertThat(names("000201006000", BasicItemState.IN_FORCE)).containsExactly("对甲醛超标的处罚");
        assertThat(names("%", null)).isEmpty();
    }

    private List<String> names(String words, @Nullable BasicItemState state) {
        var page = items.page(new BasicItemFilter(words, state), new PageQuery());
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(BasicItemView::name).toList();
    }

    private static Problem refusal(ThrowingCallable work) {
        return catchThrowableOfType(Problem.class, work);
    }
}
