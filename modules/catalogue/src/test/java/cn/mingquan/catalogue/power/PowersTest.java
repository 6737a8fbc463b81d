package cn.mingquan.catalogue.power;

import static cn.mingquan.catalogue.power.PowerFixture.complete;
import static cn.mingquan.catalogue.power.PowerFixture.power;
import static cn.mingquan.catalogue.power.PowerFixture.withValues;
import static cn.mingquan.catalogue.power.PowerFixture.withoutBasis;
import static cn.mingquan.catalogue.power.PowerFixture.withoutContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.LeftOut;
import cn.mingquan.catalogue.LevelScale;
import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.RecordedNames;
import cn.mingquan.catalogue.Reopen;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.custom.CustomFields;
import cn.mingquan.catalogue.post.PostProblem;
import cn.mingquan.catalogue.post.Posts;
import cn.mingquan.catalogue.search.PowerFilter;
import cn.mingquan.catalogue.search.PowerPage;
import cn.mingquan.catalogue.search.PowerRow;
import cn.mingquan.catalogue.search.PowerSearch;
import cn.mingquan.catalogue.section.Sections;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.JsonColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.tenancy.TestEntities;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PowersTest {

    private static final Clock CLOCK = Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofNanos(1_000));

    private TenantDatabase database;
    private Sql sql;
    private EntityManager entities;
    private Powers powers;
    private PowerSearch search;
    private PowerResource resource;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        entities = TestEntities.on(
                database, PowerItem.class, LegalBasis.class, UuidColumn.class, JsonColumn.class, InstantColumn.class);
        powers = new Powers(entities, sql);
        search = new PowerSearch(sql, List.of());
        var categories = new PowerCategories(sql);
        LevelScale scale = () -> List.of(new LevelScale.Level("A", "A 级"));
        resource = new PowerResource(
                powers,
                categories,
                new PowerRules(
                        powers, categories, new CustomFields(sql), new Sections(sql), new Posts(sql), List.of(scale)),
                new AuditTrail(database, CLOCK),
                new RecordedNames(sql),
                new AuditEntries(database),
                TenantFixture.figures(database),
                CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_power_is_read_back_as_it_was_kept() {
        var id = added(complete("发证"));
        entities.clear();

        var view = resource.get(id);

        assertThat(view.name()).isEqualTo("发证");
        assertThat(view.categoryLabel()).isEqualTo("行政许可");
        assertThat(view.bases()).containsExactly(PowerFixture.LICENSING_LAW);
        assertThat(view.statutoryUnit()).isEqualTo(TimeLimit.Unit.WORKDAY);
        assertThat(view.sectionId()).isNull();
        assertThat(view.createdAt()).isBetween(CLOCK.instant().minusSeconds(60), CLOCK.instant());
        assertThat(view.warnings()).isEmpty();
    }

    @Test
    void a_change_needs_the_version_it_was_made_against() {
        var id = added(complete("发证"));
        var version = resource.get(id).version();

        var changed = resource.change(id, withoutBasis("送达"), "\"" + version + "\"");

        assertThat(changed.name()).isEqualTo("送达");
        assertThat(changed.bases()).isEmpty();
        assertThat(changed.version()).isGreaterThan(version);
        assertThat(changed.warnings()).containsExactly("没有设定依据");
        assertThat(refusal(() -> resource.change(id, complete("再改"), "\"" + version + "\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.change(id, complete("再改"), null)).type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);
        entities.clear();
        assertThat(resource.get(id).bases()).isEmpty();
        resource.change(id, complete("第三次"), "\"" + changed.version() + "\"");
        assertThat(resource.history(id).items())
                .extracting(entry -> entry.action())
                .containsExactly("power.changed", "power.changed");
        assertThat(resource.history(id).items().get(1).detail()).contains("\"before\":\"发证\"", "\"after\":\"送达\"");
    }

    @Test
    void a_stopped_power_is_not_brought_back_by_the_unit_itself() {
        var id = added(complete("发证"));
        resource.approve(id, false, false, null);
        entities.flush();
        sql.change(
                "update power_item set state = 'WITHDRAWN', withdrawn_on = current_date, stopped_on = date '2026-11-20',"
                        + " stop_reason = '没有依据', stopped_by = '县领导小组办公室', version = version + 1 where id = ?",
                id);
        entities.clear();

        assertThat(resource.get(id).stop().reason()).isEqualTo("没有依据");
        assertThat(resource.get(id).stop().acknowledgedAt()).isNull();
        var refused = refusal(() -> resource.reopen(id, "想恢复", null));
        assertThat(refused.type()).isEqualTo(PowerProblem.POWER_STOPPED);
        assertThat(refused.detail()).contains("县领导小组办公室", "2026-11-20");

        sql.change("update power_item set state = 'DRAFT', withdrawn_on = null where id = ?", id);
        entities.clear();
        assertThat(refusal(() -> resource.approve(id, false, false, null)).type())
                .isEqualTo(PowerProblem.POWER_STOPPED);
        assertThat(refusal(() -> resource.remove(id, null)).type()).isEqualTo(PowerProblem.POWER_STOPPED);
    }

    @Test
    void a_revision_takes_the_confirmation_away() {
        var id = added(complete("发证"));
        resource.approve(id, false, false, null);
        entities.flush();
        sql.change(
                "update power_item set confirmed_no = '备〔2026〕1 号', confirmed_on = date '2026-11-20',"
                        + " confirmed_by = '县领导小组办公室', version = version + 1 where id = ?",
                id);
        entities.clear();
        assertThat(resource.get(id).confirmation().number()).isEqualTo("备〔2026〕1 号");

        assertThat(resource.reopen(id, "要改", null).confirmation()).isNull();
        entities.clear();
        assertThat(resource.get(id).confirmation()).isNull();
    }

    @Test
    void a_basis_says_from_when_to_when_it_holds() {
        var from = LocalDate.of(2020, 1, 1);
        var dated = new BasisEntry(BasisType.LAW, "食品安全法", "第三十五条", null, from, from.plusYears(5));
        var id = added(power(null, "发证", "01", "区卫健局", null, null, null, List.of(dated)));
        entities.clear();
        assertThat(resource.get(id).bases()).containsExactly(dated);

        var turned = new BasisEntry(BasisType.LAW, "食品安全法", "第三十五条", null, from, from);
        var refused = refusal(() -> resource.add(power(null, "发证二", "01", "区卫健局", null, null, null, List.of(turned))));
        assertThat(refused.type()).isEqualTo(PowerProblem.POWER_INVALID);
        assertThat(refused.errors()).extracting(FieldError::field).containsExactly("bases[0].validTo");
    }

    @Test
    void the_boundary_of_a_power_is_kept_and_what_is_not_said_is_found() {
        var id = added(complete("发证"));
        var unclear = new PowerFilter();
        assertThat(search.page(PowerFilter.unclear(), new PageQuery()).total()).isEqualTo(1);
        var before = resource.get(id);

        resource.change(id, PowerFixture.bounded("发证", "食品经营者", "派驻纪检监察组"), "\"" + before.version() + "\"");

        var after = resource.get(id);
        assertThat(after.counterparty()).isEqualTo("食品经营者");
        assertThat(after.supervisor()).isEqualTo("派驻纪检监察组");
        assertThat(search.page(PowerFilter.unclear(), new PageQuery()).total()).isZero();
        assertThat(search.page(unclear, new PageQuery()).items())
                .extracting(PowerRow::counterparty, PowerRow::supervisor)
                .containsExactly(tuple("食品经营者", "派驻纪检监察组"));
    }

    @Test
    void what_the_unit_does_not_have_cannot_be_referred_to() {
        var id = added(complete("发证"));
        var version = "\"" + resource.get(id).version() + "\"";
        var input = new SavePower(
                null,
                "发证",
                "77",
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "Z",
                null,
                null,
                null,
                Map.of("colour", "红"));

        assertThat(refusal(() -> resource.change(id, input, version)).errors())
                .extracting(FieldError::field)
                .containsExactly("category", "level", "custom.colour");

        var foreignPost = new SavePower(
                null,
                "发证",
                "01",
                null,
                null,
                null,
                UUID.randomUUID(),
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(refusal(() -> resource.change(id, foreignPost, version)).type())
                .isEqualTo(PostProblem.POST_NOT_FOUND);
        assertThat(refusal(() -> resource.get(UUID.randomUUID())).type()).isEqualTo(PowerProblem.POWER_NOT_FOUND);
    }

    @Test
    void a_value_of_an_own_field_must_fit_it() {
        var id = added(complete("发证"));
        var wrong = Map.of("window", "后门", "benchmark", "有", "since", "去年", "fee", " ");

        var refused = refusal(() -> resource.change(
                id, withValues("01", wrong), "\"" + resource.get(id).version() + "\""));

        assertThat(refused.type()).isEqualTo(PowerProblem.POWER_INVALID);
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::reason)
                .containsExactly(
                        tuple("custom.benchmark", "这个职权类别没有“裁量基准”"),
                        tuple("custom.since", "“承接日期”应填日期，如 2011-06-30"),
                        tuple("custom.window", "“受理方式”应填其中一个：综合窗口、部门窗口"));
    }

    @Test
    void a_power_is_approved_with_the_own_fields_its_category_requires() {
        var id = added(withValues("02", Map.of("window", "综合窗口", "benchmark", " ")));

        var refused = refusal(() -> resource.approve(id, true, false, null));

        assertThat(refused.type()).isEqualTo(PowerProblem.POWER_INCOMPLETE);
        assertThat(refused.errors())
                .extracting(FieldError::field, FieldError::reason)
                .containsExactly(tuple("custom.benchmark", "没有裁量基准"));
        assertThat(resource.approveAll(new ApprovePowers(List.of(id), false, true, false))
                        .refused())
                .extracting(LeftOut::reason)
                .containsExactly("没有裁量基准");

        var version = "\"" + resource.get(id).version() + "\"";
        var kept = resource.change(id, withValues("02", Map.of("benchmark", "国卫办〔2023〕1 号")), version);

        assertThat(kept.custom()).containsExactly(Map.entry("benchmark", "国卫办〔2023〕1 号"));
        assertThat(resource.approve(id, true, false, null).state()).isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_code_is_given_once() {
        added(power("X-1", "发证", "01", "局", null, null, null, List.of()));
        var id = added(power("X-2", "送达", "01", "局", null, null, null, List.of()));

        var taken = refusal(() -> resource.change(
                id,
                power("X-1", "送达", "01", "局", null, null, null, List.of()),
                "\"" + resource.get(id).version() + "\""));

        assertThat(taken.type()).isEqualTo(PowerProblem.POWER_CODE_TAKEN);
    }

    @Test
    void two_items_of_one_name_are_both_kept_and_told() {
        var first = added(power("X-1", "求职创业补贴申领", "01", "局", null, null, null, List.of()));
        added(power("X-2", "求职创业补贴申领", "20", "局", null, null, null, List.of()));

        assertThat(resource.get(first).warnings()).contains("本单位还有同名事项（X-2）");
        assertThat(page(new PowerFilter(null, null, null)).items())
                .extracting(PowerRow::twins, PowerRow::publicService)
                .containsExactly(tuple(1, false), tuple(1, true));
    }

    @Test
    void drafts_are_approved_together_and_refusals_are_explained() throws SQLException {
        var complete = added(complete("甲"));
        var baseless = added(withoutBasis("乙"));
        var bare = added(power(null, "丙", null, null, null, null, null, List.of()));
        var unknown = UUID.randomUUID();

        var first =
                resource.approveAll(new ApprovePowers(List.of(complete, baseless, bare, unknown), false, false, false));

        assertThat(first.approved()).isEqualTo(1);
        assertThat(first.refused())
                .extracting(LeftOut::reason)
                .containsExactly("没有设定依据", "没有职权类别；没有行使主体", "没有编号为 " + unknown + " 的职权。");

        assertThat(refusal(() -> resource.approveAll(new ApprovePowers(null, false, true, true)))
                        .errors())
                .as("a forgotten list is not everything")
                .extracting(FieldError::field)
                .containsExactly("ids");
        var all = resource.approveAll(new ApprovePowers(null, true, true, false));

        assertThat(all.approved()).isEqualTo(1);
        assertThat(resource.get(baseless).withoutBasis()).isTrue();
        assertThat(resource.history(baseless).items().get(0).detail()).contains("\"withoutBasis\":true");
        database.commit();
        assertThat(sql.number("select count(*) from power_item where state = 'APPROVED'"))
                .isEqualTo(2);
    }

    @Test
    void what_is_approved_is_taken_back_together_for_one_reason() throws SQLException {
        var approved = added(complete("甲"));
        var draft = added(complete("乙"));
        var unknown = UUID.randomUUID();
        resource.approve(approved, false, false, null);

        var nothing = refusal(() -> resource.reopenAll(new Reopen(List.of(approved), " ")));
        var done = resource.reopenAll(new Reopen(List.of(approved, draft, unknown), "按新目录批量更新"));

        assertThat(nothing.errors()).extracting(FieldError::field).containsExactly("reason");
        assertThat(done.reopened()).isEqualTo(1);
        assertThat(done.refused())
                .extracting(LeftOut::reason)
                .containsExactly("“乙”本来就是草稿。", "没有编号为 " + unknown + " 的职权。");
        assertThat(resource.get(approved).state()).isEqualTo(ApprovalState.DRAFT);
        assertThat(resource.history(approved).items().get(0).detail()).contains("按新目录批量更新");
    }

    @Test
    void what_is_taken_back_or_stopped_needs_a_reason() {
        var id = added(complete("甲"));
        resource.approve(id, false, false, null);

        for (var written : List.of("", "  ", "长".repeat(501))) {
            for (var refused : List.of(
                    refusal(() -> resource.reopen(id, written, null)),
                    refusal(() -> resource.withdraw(id, written, null)))) {
                assertThat(refused.type()).isEqualTo(CommonProblem.INVALID_REQUEST);
                assertThat(refused.errors()).extracting(FieldError::field).containsExactly("reason");
            }
        }
        assertThat(resource.get(id).state()).isEqualTo(ApprovalState.APPROVED);
        resource.withdraw(id, " 职能划转 ", null);
        assertThat(resource.history(id).items().get(0).detail()).contains("\"reason\":\"职能划转\"");
    }

    @Test
    void a_power_without_content_is_approved_by_decision_recorded_and_found() {
        var id = added(withoutContent("乙"));

        assertThat(resource.approveAll(new ApprovePowers(List.of(id), false, true, false))
                        .refused())
                .extracting(LeftOut::reason)
                .containsExactly("没有职权内容");
        resource.approve(id, false, true, null);

        assertThat(resource.get(id).withoutContent()).isTrue();
        assertThat(resource.history(id).items().get(0).detail()).contains("\"withoutContent\":true");
    }

    @Test
    void hundreds_are_approved_in_one_call_each_with_its_own_audit_entry() {
        for (var i = 0; i < 450; i++) {
            powers.add(new PowerItem(i % 2 == 0 ? complete("事项" + i) : withoutBasis("事项" + i), CLOCK.instant()));
        }
        powers.flush();
        entities.clear();

        var outcome = resource.approveAll(new ApprovePowers(null, true, false, false));

        assertThat(outcome.approved()).isEqualTo(225);
        assertThat(outcome.refused()).hasSize(225).allMatch(refusal -> refusal.reason()
                .equals("没有设定依据"));
        assertThat(sql.number("select count(*) from audit_entry where action = 'power.approved'"))
                .isEqualTo(225);
        assertThat(sql.number("select count(*) from power_item where state = 'APPROVED'"))
                .isEqualTo(225);
    }

    @Test
    void the_list_is_searched_narrowed_and_counted() {
        for (var name : List.of("取水许可", "河道采砂许可", "100%_检查")) {
            added(complete(name));
        }
        added(power("G-1", "水费查询", "20", "区水务局", null, null, null, List.of()));
        resource.approve(page(new PowerFilter("取水", null, null)).items().get(0).id(), false, false, null);

        assertThat(page(new PowerFilter("许可", null, null)).total()).isEqualTo(2);
        assertThat(page(new PowerFilter("%_", null, null)).items())
                .extracting(PowerRow::name)
                .containsExactly("100%_检查");
        assertThat(page(new PowerFilter("水务局", null, null)).items())
                .extracting(PowerRow::code)
                .containsExactly("G-1");
        var drafts = page(new PowerFilter(null, "01", ApprovalState.DRAFT));
        assertThat(drafts.total()).isEqualTo(2);
        assertThat(drafts.approved()).isEqualTo(1);
        assertThat(drafts.drafts()).isEqualTo(2);
    }

    @Test
    void only_a_draft_is_removed() throws SQLException {
        var id = added(complete("发证"));
        resource.approve(id, false, false, null);

        assertThat(refusal(() -> resource.remove(id, null)).type()).isEqualTo(PowerProblem.POWER_NOT_DRAFT);

        resource.reopen(id, "依据修订", null);
        resource.remove(id, null);
        database.commit();
        assertThat(sql.number("select count(*) from legal_basis")).isZero();
        assertThat(refusal(() -> resource.get(id)).type()).isEqualTo(PowerProblem.POWER_NOT_FOUND);
    }

    @Test
    void nobody_acts_on_what_somebody_changed_meanwhile() {
        var id = added(complete("发证"));
        long seen = resource.get(id).version();
        var stale = "\"" + (seen - 1) + "\"";

        for (var problem : List.of(
                refusal(() -> resource.approve(id, false, false, stale)),
                refusal(() -> resource.reopen(id, "依据修订", stale)),
                refusal(() -> resource.withdraw(id, "职能划转", stale)),
                refusal(() -> resource.remove(id, stale)))) {
            assertThat(problem.type()).isEqualTo(CommonProblem.STALE_VERSION);
        }
        assertThat(resource.approve(id, false, false, "\"" + seen + "\"").state())
                .isEqualTo(ApprovalState.APPROVED);
    }

    @Test
    void a_change_and_its_notice_to_the_figures_are_one_transaction() throws SQLException {
        var id = added(complete("发证"));
        database.commit();
        resource.approve(id, false, false, null);
        database.rollback();

        assertThat(sql.number("select count(*) from power_item where state = 'APPROVED'"))
                .isZero();
        assertThat(sql.number("select count(*) from audit_entry where action = 'power.approved'"))
                .isZero();
    }

    private UUID added(SavePower input) {
        var power = new PowerItem(input, CLOCK.instant());
        powers.add(power);
        powers.flush();
        return power.id();
    }

    @Test
    void powers_and_public_services_are_listed_together_or_apart() {
        added(complete("发证"));
        added(power(null, "咨询", "20", "区卫健局", null, null, null, List.of()));

        assertThat(page(new PowerFilter()).total()).isEqualTo(2);
        assertThat(page(new PowerFilter()).services()).isEqualTo(1);
        assertThat(page(PowerFilter.ofServices(true)).items())
                .extracting(PowerRow::name)
                .containsExactly("咨询");
        assertThat(page(PowerFilter.ofServices(false)).items())
                .extracting(PowerRow::name)
                .containsExactly("发证");
        assertThat(page(PowerFilter.ofServices(false)).services()).isZero();
    }

    private PowerPage page(PowerFilter filter) {
        return search.page(filter, new PageQuery());
    }

    private static Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(Problem.class, act);
    }
}
