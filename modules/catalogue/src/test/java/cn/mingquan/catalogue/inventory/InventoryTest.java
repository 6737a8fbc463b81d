package cn.mingquan.catalogue.inventory;

import static cn.mingquan.catalogue.inventory.InventoryFixture.TODAY;
import static cn.mingquan.catalogue.inventory.InventoryFixture.exercises;
import static cn.mingquan.catalogue.inventory.InventoryFixture.fresh;
import static cn.mingquan.catalogue.inventory.InventoryFixture.none;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.inventory.coverage.SectionCoverage;
import cn.mingquan.catalogue.inventory.entry.EntryOutcome;
import cn.mingquan.catalogue.inventory.entry.ListedEntry;
import cn.mingquan.catalogue.inventory.list.AcceptedReturn;
import cn.mingquan.catalogue.inventory.list.InventoryReturnView;
import cn.mingquan.catalogue.inventory.list.ReturnState;
import cn.mingquan.catalogue.inventory.list.SaveInventoryReturn;
import cn.mingquan.catalogue.inventory.list.SignNone;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InventoryTest {

    private final InventoryFixture unit = new InventoryFixture();

    @AfterEach
    void close() throws SQLException {
        unit.close();
    }

    @Test
    void a_round_asks_every_section_and_counts_how_far_they_are() {
        var round = unit.open(TODAY.minusDays(1));

        var view = unit.roundResource.get(round);

        assertThat(view.sections()).isEqualTo(3);
        assertThat(view.pending()).isEqualTo(3);
        assertThat(view.overdue()).isEqualTo(3);
        assertThat(unit.returns.ofRound(round))
                .extracting(InventoryReturnView::sectionName, InventoryReturnView::state, InventoryReturnView::late)
                .containsExactly(
                        tuple("许可科", ReturnState.PENDING, true),
                        tuple("办公室", ReturnState.PENDING, true),
                        tuple("档案室", ReturnState.PENDING, true));
        assertThat(unit.roundResource
                        .list(new InventoryRoundFilter(), new PageQuery())
                        .items())
                .extracting(InventoryRoundView::id)
                .containsExactly(round);
        assertThat(audited("inventory.opened")).isEqualTo(1);
    }

    @Test
    void a_round_needs_its_days_in_order_a_name_of_its_own_and_sections_that_exist() {
        unit.opened(new SaveInventoryRound("清权", TODAY, TODAY, List.of(unit.office)));

        var turned = refusal(() -> unit.opened(new SaveInventoryRound("又一次", TODAY, TODAY.minusDays(1), null)));
        assertThat(turned.errors()).extracting(FieldError::field).containsExactly("dueOn");
        assertThat(refusal(() -> unit.opened(new SaveInventoryRound(" 清权 ", TODAY, TODAY, null)))
                        .type())
                .isEqualTo(InventoryProblem.INVENTORY_ROUND_EXISTS);
        var foreign =
                refusal(() -> unit.opened(new SaveInventoryRound("又一次", TODAY, TODAY, List.of(UUID.randomUUID()))));
        assertThat(foreign.errors()).extracting(FieldError::field).containsExactly("sectionIds");
        assertThat(refusal(() -> unit.opened(new SaveInventoryRound("又一次", TODAY, TODAY, List.of())))
                        .type())
                .isEqualTo(InventoryProblem.INVENTORY_WITHOUT_SECTIONS);
        assertThat(refusal(() -> unit.roundResource.get(UUID.randomUUID())).type())
                .isEqualTo(InventoryProblem.INVENTORY_ROUND_NOT_FOUND);
    }

    @Test
    void a_round_is_changed_by_whoever_has_seen_it_and_keeps_the_sections_that_have_begun() {
        var round = unit.open();
        unit.saved(round, unit.licensing, List.of(none(unit.head)), "张三");
        var without = new SaveInventoryRound("清权", TODAY, TODAY.plusDays(9), List.of(unit.office));

        var begun = refusal(() -> unit.roundResource.change(round, without, "\"0\""));
        assertThat(begun.type()).isEqualTo(InventoryProblem.INVENTORY_LIST_BEGUN);
        assertThat(begun.errors()).extracting(FieldError::reason).containsExactly("已经开始填报：许可科");

        var kept = new SaveInventoryRound("清权", TODAY, TODAY.plusDays(9), List.of(unit.office, unit.licensing));
        assertThat(refusal(() -> unit.roundResource.change(round, kept, null)).type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);
        var changed = unit.roundResource.change(round, kept, "\"0\"");
        assertThat(changed.sections()).isEqualTo(2);
        assertThat(changed.dueOn()).isEqualTo(TODAY.plusDays(9));
        assertThat(refusal(() -> unit.roundResource.change(round, kept, "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
    }

    @Test
    void an_accepted_list_makes_drafts_and_fills_what_the_catalogue_lacks() {
        var known = unit.power("P-1", "食品经营许可", "DRAFT");
        var round = unit.open();
        var list = unit.submitted(
                round,
                unit.licensing,
                List.of(
                        exercises(unit.head, known),
                        exercises(unit.clerk, known),
                        fresh(unit.clerk, "小作坊登记", "01"),
                        fresh(unit.head, "小作坊登记", "01"),
                        fresh(unit.head, "食品经营许可变更", null)),
                "张三",
                " 李四 ",
                "张三");
        assertThat(list.state()).isEqualTo(ReturnState.SUBMITTED);
        assertThat(list.participants()).containsExactly("张三", "李四");
        assertThat(list.late()).isFalse();
        assertThat(powers()).isEqualTo(1);

        var accepted = unit.lists.accept(round, list.id(), "\"" + list.version() + "\"");

        assertThat(accepted).isEqualTo(new AcceptedReturn(2, 1, 0, 2));
        assertThat(unit.sql.list(
                        "select p.name || '/' || s.name || '/' || h.name || '/' || p.holder_layer || '/' || p.hot_post"
                                + " || '/' || p.state || '/' || coalesce(p.category, '') from power_item p"
                                + " join section s on s.id = p.section_id join post h on h.id = p.holder_post_id"
                                + " order by p.name",
                        row -> row.getString(1)))
                .containsExactlyInAnyOrder(
                        "食品经营许可/许可科/科长/MIDDLE_HEAD/true/DRAFT/01",
                        "小作坊登记/许可科/科员/STAFF/true/DRAFT/01",
                        "食品经营许可变更/许可科/科长/MIDDLE_HEAD/true/DRAFT/");
        assertThat(unit.list(round, unit.licensing).entries())
                .extracting(ListedEntry::outcome)
                .containsExactly(
                        EntryOutcome.FILLED,
                        EntryOutcome.KEPT,
                        EntryOutcome.CREATED,
                        EntryOutcome.KEPT,
                        EntryOutcome.CREATED);
        assertThat(unit.list(round, unit.licensing).entries().get(1).said()).isEqualTo("目录里由岗位“科长”行使，没有改动");
        assertThat(audited("power.inventoried")).isEqualTo(2);
        assertThat(audited("power.changed")).isEqualTo(1);
        assertThat(audited("inventory.list-accepted")).isEqualTo(1);
        assertThat(refusal(() -> unit.lists.accept(round, list.id(), null)).type())
                .isEqualTo(InventoryProblem.INVENTORY_LIST_STATE);
    }

    @Test
    void what_somebody_has_decided_is_never_changed_by_a_list() {
        var approved = unit.power("P-1", "已审定的", "APPROVED");
        var stopped = unit.power("P-2", "已停止的", "WITHDRAWN");
        var others = unit.power("P-3", "别科室的", "DRAFT");
        unit.sql.change("update power_item set section_id = ? where id = ?", unit.office, others);
        var round = unit.open();
        var list = unit.submitted(
                round,
                unit.licensing,
                List.of(
                        exercises(unit.head, approved),
                        exercises(unit.head, stopped),
                        exercises(unit.head, others),
                        none(unit.clerk)),
                "张三");

        assertThat(unit.lists.accept(round, list.id(), null)).isEqualTo(new AcceptedReturn(0, 0, 0, 3));

        assertThat(unit.list(round, unit.licensing).entries())
                .extracting(ListedEntry::said)
                .containsExactly("职权已审定，目录没有改动", "职权已停止，目录没有改动", "目录里由别的科室承办，没有改动", null);
        assertThat(unit.sql.number("select count(*) from power_item where holder_post_id is not null or version > 0"))
                .isZero();
        assertThat(unit.coverage.get(round).sections().get(0).kept()).isEqualTo(3);
    }

    @Test
    void a_name_that_another_section_has_brought_meanwhile_is_the_same_power() {
        var round = unit.open();
        var first =
                unit.submitted(round, unit.licensing, List.of(fresh(unit.head, "信息公开", null), none(unit.clerk)), "张三");
        var second = unit.submitted(round, unit.office, List.of(fresh(unit.secretary, "信息公开", "01")), "赵六");
        assertThat(second.entries().get(0).fresh()).isTrue();
        unit.lists.accept(round, first.id(), null);
        unit.sql.change("update power_item set category = '01'");

        assertThat(unit.lists.accept(round, second.id(), null)).isEqualTo(new AcceptedReturn(0, 0, 0, 1));

        assertThat(powers()).isEqualTo(1);
    }

    @Test
    void a_name_that_two_powers_have_by_now_cannot_be_accepted() {
        var round = unit.open();
        var list = unit.submitted(round, unit.office, List.of(fresh(unit.secretary, "信息公开", null)), "赵六");
        unit.power("P-1", "信息公开", "DRAFT");
        unit.power("P-2", "信息公开", "DRAFT");

        var refused = refusal(() -> unit.lists.accept(round, list.id(), null));

        assertThat(refused.type()).isEqualTo(InventoryProblem.INVENTORY_LIST_INVALID);
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("entries[0].powerName");
    }

    @Test
    void every_bad_line_is_named() {
        var known = unit.power("P-1", "食品经营许可", "DRAFT");
        unit.power("P-2", "同名", "DRAFT");
        unit.power("P-3", "同名", "DRAFT");
        var round = unit.open();

        var refused = refusal(() -> unit.saved(
                round,
                unit.licensing,
                List.of(
                        exercises(null, known),
                        exercises(unit.secretary, known),
                        exercises(unit.head, UUID.randomUUID()),
                        fresh(unit.head, " ", null),
                        fresh(unit.head, "同名", null),
                        fresh(unit.head, "新的", "77"),
                        exercises(unit.head, known),
                        fresh(unit.head, "食品经营许可", null),
                        none(unit.head),
                        none(unit.clerk),
                        none(unit.clerk))));

        assertThat(refused.type()).isEqualTo(InventoryProblem.INVENTORY_LIST_INVALID);
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::reason)
                .containsExactly(
                        tuple("entries[0].postId", "请写明由哪个岗位行使"),
                        tuple("entries[1].postId", "本科室没有这个岗位"),
                        tuple("entries[2].powerId", "目录里没有这项职权，请重新选择"),
                        tuple("entries[3].powerName", "请选择职权，或者写上目录里还没有的职权的名称"),
                        tuple("entries[4].powerName", "目录里有 2 项同名职权，请按编码选择其中一项"),
                        tuple("entries[5].category", "本单位没有这个职权类别"),
                        tuple("entries[7].powerName", "同一岗位的同一项职权写了两次"),
                        tuple("entries[8].none", "岗位“科长”在别的行写了职权，不能又填“无职权”"),
                        tuple("entries[10].none", "岗位“科员”填了两次“无职权”"));
    }

    @Test
    void a_list_is_handed_in_when_it_covers_every_post_and_says_who_took_part() {
        var round = unit.open();
        var half = unit.saved(round, unit.licensing, List.of(none(unit.head)));

        var refused = refusal(() -> unit.lists.submit(round, half.id(), null));

        assertThat(refused.type()).isEqualTo(InventoryProblem.INVENTORY_LIST_INCOMPLETE);
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::reason)
                .containsExactly(tuple("entries", "岗位“科员”还没有填写：写明职权，或者填无职权"), tuple("participants", "请写明参与人员"));
        var empty = unit.list(round, unit.archive);
        assertThat(refusal(() -> unit.lists.submit(round, empty.id(), null)).errors())
                .extracting(FieldError::reason)
                .containsExactly("清单是空的；没有职权的，请签认无职权", "请写明参与人员");
    }

    @Test
    void a_section_without_posts_lists_its_powers_or_signs_that_it_has_none() {
        var round = unit.open();
        var listed = unit.submitted(round, unit.archive, List.of(fresh(null, "档案利用", "01")), "钱七");
        assertThat(unit.lists.accept(round, listed.id(), null)).isEqualTo(new AcceptedReturn(1, 0, 0, 0));

        var office = unit.list(round, unit.office);
        assertThat(refusal(() -> unit.lists.signNone(round, office.id(), new SignNone("赵六", "只办文办会", List.of()), null))
                        .type())
                .isEqualTo(InventoryProblem.INVENTORY_LIST_INCOMPLETE);
        var signed = unit.lists.signNone(round, office.id(), new SignNone(" 赵六 ", "只办文办会", List.of("赵六")), null);
        assertThat(signed.state()).isEqualTo(ReturnState.SUBMITTED);
        assertThat(signed.signedNone()).isTrue();
        assertThat(signed.signer()).isEqualTo("赵六");
        assertThat(unit.lists.accept(round, office.id(), null)).isEqualTo(new AcceptedReturn(0, 0, 0, 0));
        assertThat(unit.coverage.get(round).sections().get(1).missingPosts()).isEmpty();
    }

    @Test
    void a_list_is_sent_back_with_a_reason_and_comes_again() {
        var round = unit.open();
        var list = unit.submitted(round, unit.office, List.of(fresh(unit.secretary, "印章管理", "NB")), "赵六");
        assertThat(refusal(() -> unit.saved(round, unit.office, List.of())).type())
                .isEqualTo(InventoryProblem.INVENTORY_LIST_STATE);
        assertThat(refusal(() -> unit.lists.sendBack(round, list.id(), " ", null))
                        .type())
                .isEqualTo(CommonProblem.INVALID_REQUEST);
        assertThat(refusal(() -> unit.lists.sendBack(round, list.id(), "漏了", "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);

        var back = unit.lists.sendBack(round, list.id(), "漏了用车审批", "\"" + list.version() + "\"");

        assertThat(back.state()).isEqualTo(ReturnState.RETURNED);
        assertThat(back.reason()).isEqualTo("漏了用车审批");
        assertThat(unit.coverage.get(round).sections().get(1).reason()).isEqualTo("漏了用车审批");
        var again = unit.submitted(
                round,
                unit.office,
                List.of(fresh(unit.secretary, "印章管理", "NB"), fresh(unit.secretary, "用车审批", "NB")),
                "赵六");
        assertThat(unit.lists.accept(round, again.id(), null)).isEqualTo(new AcceptedReturn(2, 0, 0, 0));

        unit.lists.sendBack(round, again.id(), "岗位调整", null);
        var third = unit.submitted(round, unit.office, List.of(fresh(unit.secretary, "印章管理", "NB")), "赵六");
        assertThat(third.entries().get(0).fresh()).isFalse();
        assertThat(unit.lists.accept(round, third.id(), null)).isEqualTo(new AcceptedReturn(0, 0, 1, 0));
    }

    @Test
    void two_people_who_fill_in_one_list_do_not_overwrite_each_other() {
        var round = unit.open();
        var list = unit.saved(round, unit.office, List.of(none(unit.secretary)), "赵六");

        var input = new SaveInventoryReturn(List.of(), List.of());
        assertThat(refusal(() -> unit.lists.save(round, list.id(), input, "\"0\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> unit.lists.save(round, list.id(), input, null)).type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);
    }

    @Test
    void a_list_belongs_to_its_round() {
        var round = unit.open();
        var other = unit.open(TODAY.plusDays(1));
        var list = unit.list(round, unit.office);

        assertThat(refusal(() -> unit.lists.get(other, list.id())).type())
                .isEqualTo(InventoryProblem.INVENTORY_LIST_NOT_FOUND);
        assertThat(refusal(() -> unit.lists.accept(other, list.id(), null)).type())
                .isEqualTo(InventoryProblem.INVENTORY_LIST_NOT_FOUND);
    }

    @Test
    void coverage_shows_who_is_missing_who_is_late_and_how_many_took_part() {
        unit.post(null, "局长", "TOP_LEADER", "周局长");
        var round = unit.open(TODAY.minusDays(1));
        unit.submitted(round, unit.office, List.of(fresh(unit.secretary, "印章管理", "NB")), "赵六", "孙八");
        unit.saved(round, unit.licensing, List.of(none(unit.head)), "张三");

        var reached = unit.coverage.get(round);

        assertThat(reached.sections())
                .extracting(
                        SectionCoverage::sectionName,
                        SectionCoverage::late,
                        SectionCoverage::posts,
                        SectionCoverage::missingPosts,
                        SectionCoverage::participants,
                        SectionCoverage::holders)
                .containsExactly(
                        tuple("许可科", true, 2, List.of("科员"), 1, 3),
                        tuple("办公室", true, 1, List.of(), 2, 1),
                        tuple("档案室", true, 0, List.of(), 0, 0));
        assertThat(reached.done()).isZero();
        assertThat(reached.late()).isEqualTo(3);
        assertThat(reached.posts()).isEqualTo(3);
        assertThat(reached.postsCovered()).isEqualTo(1);
        assertThat(reached.powers()).isEqualTo(1);
        assertThat(reached.participants()).isEqualTo(2);
        assertThat(reached.holders()).isEqualTo(4);
        assertThat(reached.postsOutside()).containsExactly("局长");
        assertThat(reached.frozen()).isFalse();
    }

    @Test
    void closing_says_what_is_missing_and_keeps_what_was_reached() {
        unit.post(null, "局长", "TOP_LEADER");
        var round = unit.open();
        var list = unit.submitted(round, unit.office, List.of(none(unit.secretary)), "赵六");
        unit.lists.accept(round, list.id(), null);
        unit.post(unit.office, "文书", "STAFF");

        var refused = refusal(() -> unit.coverage.close(round, false, "\"0\""));
        assertThat(refused.type()).isEqualTo(InventoryProblem.INVENTORY_ROUND_UNFINISHED);
        assertThat(refused.errors())
                .extracting(FieldError::reason)
                .containsExactly("许可科：未报送", "办公室：岗位文书没有填写", "档案室：未报送", "不属于任何科室的岗位：局长");
        assertThat(refusal(() -> unit.coverage.close(round, true, null)).type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);

        var closed = unit.coverage.close(round, true, "\"0\"");

        assertThat(closed.state()).isEqualTo(RoundState.CLOSED);
        assertThat(closed.closedAt()).isNotNull();
        assertThat(audited("inventory.closed")).isEqualTo(1);
        unit.post(unit.office, "机要员", "STAFF");
        assertThat(unit.coverage.get(round).frozen()).isTrue();
        assertThat(unit.coverage.get(round).sections().get(1).missingPosts()).containsExactly("文书");
        var late = unit.list(round, unit.licensing);
        for (var act : List.<ThrowingCallable>of(
                () -> unit.saved(round, unit.licensing, List.of()),
                () -> unit.lists.submit(round, late.id(), null),
                () -> unit.lists.sendBack(round, list.id(), "晚了", null),
                () -> unit.coverage.close(round, true, "\"1\""))) {
            assertThat(refusal(act).type()).isEqualTo(InventoryProblem.INVENTORY_ROUND_CLOSED);
        }
    }

    @Test
    void a_removed_section_leaves_its_list_by_name() {
        var round = unit.open();
        var list = unit.submitted(round, unit.archive, List.of(fresh(null, "档案利用", "01")), "钱七");
        unit.sql.change("delete from section where id = ?", unit.archive);

        assertThat(unit.coverage.get(round).sections())
                .extracting(SectionCoverage::sectionName)
                .contains("档案室");
        assertThat(refusal(() -> unit.lists.accept(round, list.id(), null)).type())
                .isEqualTo(InventoryProblem.INVENTORY_LIST_STATE);
    }

    private long powers() {
        return unit.sql.number("select count(*) from power_item");
    }

    private long audited(String action) {
        return unit.sql.number("select count(*) from audit_entry where action = ?", action);
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
