package cn.mingquan.catalogue.discretion;

import static cn.mingquan.catalogue.discretion.tier.TierFixture.fine;
import static cn.mingquan.catalogue.discretion.tier.TierFixture.tier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.DiscretionTiers;
import cn.mingquan.catalogue.PenaltyBound.Verdict;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.discretion.search.LawHeadings;
import cn.mingquan.catalogue.discretion.search.PowerDiscretion;
import cn.mingquan.catalogue.discretion.search.StandardFilter;
import cn.mingquan.catalogue.discretion.search.StandardRow;
import cn.mingquan.catalogue.discretion.search.StandardSearch;
import cn.mingquan.catalogue.discretion.tier.TierEntry;
import cn.mingquan.catalogue.discretion.tier.VersionComparison;
import cn.mingquan.catalogue.discretion.tier.VersionView;
import cn.mingquan.catalogue.power.PowerProblem;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.columns.InstantColumn;
import cn.mingquan.platform.columns.UuidColumn;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.tenancy.TestEntities;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DiscretionStandardsTest {

    private static final Clock CLOCK = Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofNanos(1_000));
    private static final LocalDate TODAY = LocalDate.now(CLOCK);
    private static final LocalDate IN_2020 = LocalDate.of(2020, 3, 1);
    private static final LocalDate IN_2025 = LocalDate.of(2025, 1, 1);

    private TenantDatabase database;
    private Sql sql;
    private EntityManager entities;
    private DiscretionResource resource;
    private StandardSearch search;
    private DiscretionTiers tiers;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        entities = TestEntities.on(
                database,
                DiscretionStandard.class,
                DiscretionVersion.class,
                DiscretionTier.class,
                UuidColumn.class,
                InstantColumn.class);
        resource = new DiscretionResource(
                new DiscretionStandards(entities, sql),
                new AuditTrail(database, CLOCK),
                new AuditEntries(database),
                CLOCK);
        search = new StandardSearch(sql);
        tiers = new DiscretionTiers(sql);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_standard_is_read_back_as_it_was_kept() {
        var power = power("对无证经营的处罚");
        var id = added(standard("X-1", power, "无证经营", fine("1", 10_000, 20_000), fine("2", 20_000, 50_000)));
        entities.clear();

        var view = resource.get(id);

        assertThat(view.code()).isEqualTo("X-1");
        assertThat(view.powerName()).isEqualTo("对无证经营的处罚");
        assertThat(view.inForce()).isNull();
        assertThat(view.newest().number()).isEqualTo(1);
        assertThat(view.newest().state()).isEqualTo(VersionView.VersionState.DRAFT);
        assertThat(view.newest().tiers()).containsExactly(fine("1", 10_000, 20_000), fine("2", 20_000, 50_000));
        assertThat(view.newest().doubts()).isEmpty();
        assertThat(view.versions()).singleElement().satisfies(line -> assertThat(line.tiers())
                .isEqualTo(2));
        assertThat(resource.history(id).items()).singleElement().satisfies(entry -> assertThat(entry.action())
                .isEqualTo("discretion.added"));
    }

    @Test
    void a_standard_without_a_code_gets_one() {
        var id = added(standard(null, null, "无证经营"));

        assertThat(resource.get(id).code()).matches("CL-00-[0-9A-Z]{8}");
    }

    @Test
    void a_draft_is_changed_against_its_version_and_the_change_is_recorded() {
        var id = added(standard("X-1", null, "无证经营", fine("1", 10_000, 20_000)));
        var version = resource.get(id).version();

        var changed =
                resource.change(id, standard("X-1", null, "无证经营的", fine("1", 10_000, 30_000)), "\"" + version + "\"");

        assertThat(changed.version()).isGreaterThan(version);
        assertThat(changed.newest().tiers()).containsExactly(fine("1", 10_000, 30_000));
        assertThat(refusal(() -> resource.change(id, standard("X-1", null, "再改"), "\"" + version + "\""))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
        assertThat(refusal(() -> resource.change(id, standard("X-1", null, "再改"), null))
                        .type())
                .isEqualTo(CommonProblem.VERSION_REQUIRED);
        assertThat(resource.history(id).items().get(0).detail())
                .contains("\"before\":\"无证经营\"", "\"after\":\"无证经营的\"", "30000");
    }

    @Test
    void a_change_of_the_tiers_alone_makes_the_version_before_stale() {
        var id = added(standard("X-1", null, "无证经营", fine("1", 10_000, 20_000)));
        var version = "\"" + resource.get(id).version() + "\"";
        resource.change(id, standard("X-1", null, "无证经营", fine("1", 10_000, 30_000)), version);

        assertThat(refusal(() -> resource.change(id, standard("X-1", null, "再改"), version))
                        .type())
                .isEqualTo(CommonProblem.STALE_VERSION);
    }

    @Test
    void what_contradicts_itself_is_refused_with_its_field() {
        var problem = refusal(() -> resource.keep(new SaveStandard(
                null,
                null,
                "无证经营",
                null,
                null,
                null,
                LocalDate.of(20_260, 1, 1),
                List.of(fine("1", 10_000, 20_000), fine("2", 50_000, 20_000)))));

        assertThat(problem.type()).isEqualTo(DiscretionProblem.DISCRETION_INVALID);
        assertThat(problem.errors()).extracting(FieldError::field).containsExactly("validFrom", "tiers[1].upper");
    }

    @Test
    void a_code_is_used_once() {
        added(standard("X-1", null, "无证经营"));
        var other = added(standard("X-2", null, "超范围经营"));

        assertThat(refusal(() -> resource.keep(standard(" X-1 ", null, "第三项"))).type())
                .isEqualTo(DiscretionProblem.DISCRETION_CODE_TAKEN);
        assertThat(refusal(() -> resource.change(
                                other,
                                standard("X-1", null, "超范围经营"),
                                "\"" + resource.get(other).version() + "\""))
                        .type())
                .isEqualTo(DiscretionProblem.DISCRETION_CODE_TAKEN);
    }

    @Test
    void a_power_that_the_unit_does_not_have_cannot_be_named() {
        var id = added(standard("X-1", null, "无证经营"));
        var foreign = UUID.randomUUID();

        assertThat(refusal(() -> resource.keep(standard("X-2", foreign, "无证经营")))
                        .type())
                .isEqualTo(PowerProblem.POWER_NOT_FOUND);
        assertThat(refusal(() -> resource.link(id, foreign)).type()).isEqualTo(PowerProblem.POWER_NOT_FOUND);
        assertThat(refusal(() -> resource.get(foreign)).type()).isEqualTo(DiscretionProblem.DISCRETION_NOT_FOUND);
        assertThat(refusal(() -> search.ofPower(foreign, TODAY)).type()).isEqualTo(PowerProblem.POWER_NOT_FOUND);
        assertThat(refusal(() -> resource.version(id, 7)).type())
                .isEqualTo(DiscretionProblem.DISCRETION_VERSION_NOT_FOUND);
    }

    @Test
    void a_published_version_stays_and_the_next_one_starts_from_it() {
        var id = published("X-1", null, IN_2020, fine("1", 10_000, 20_000));

        assertThat(refusal(() -> resource.change(
                                id,
                                standard("X-1", null, "改写"),
                                "\"" + resource.get(id).version() + "\""))
                        .type())
                .isEqualTo(DiscretionProblem.DISCRETION_PUBLISHED);
        assertThat(refusal(() -> resource.dropDraft(id)).type()).isEqualTo(DiscretionProblem.DISCRETION_PUBLISHED);
        assertThat(refusal(() -> resource.publish(id, new PublishVersion(IN_2025, true)))
                        .type())
                .isEqualTo(DiscretionProblem.DISCRETION_PUBLISHED);

        var revised = resource.revise(id);

        assertThat(revised.newest().number()).isEqualTo(2);
        assertThat(revised.newest().state()).isEqualTo(VersionView.VersionState.DRAFT);
        assertThat(revised.newest().validFrom()).isNull();
        assertThat(revised.newest().tiers()).containsExactly(fine("1", 10_000, 20_000));
        assertThat(revised.inForce()).isEqualTo(1);
        assertThat(refusal(() -> resource.revise(id)).type()).isEqualTo(DiscretionProblem.DISCRETION_DRAFT_EXISTS);
        resource.change(id, standard("X-1", null, "无证经营", fine("1", 10_000, 40_000)), "\"" + revised.version() + "\"");
        assertThat(resource.version(id, 1).tiers()).containsExactly(fine("1", 10_000, 20_000));

        var comparison = resource.compare(id, null, null);
        assertThat(comparison.from()).isEqualTo(1);
        assertThat(comparison.to()).isEqualTo(2);
        assertThat(comparison.tiers()).singleElement().satisfies(change -> assertThat(change.effect())
                .isEqualTo(VersionComparison.TierEffect.CHANGED));
    }

    @Test
    void on_each_day_one_version_is_in_force() {
        var power = power("对无证经营的处罚");
        var id = published("X-1", power, IN_2020, fine("1", 10_000, 20_000));
        revise(id, power, fine("1", 10_000, 40_000));
        assertThat(refusal(() -> resource.publish(id, new PublishVersion(IN_2020, true)))
                        .type())
                .isEqualTo(DiscretionProblem.DISCRETION_NOT_LATER);
        resource.publish(id, new PublishVersion(IN_2025, false));
        revise(id, power, fine("1", 10_000, 90_000));
        var view = resource.publish(id, new PublishVersion(TODAY.plusDays(30), false));

        assertThat(view.inForce()).isEqualTo(2);
        assertThat(view.versions())
                .extracting(line -> line.number() + " " + line.validFrom() + " " + line.validTo())
                .containsExactly(
                        "3 " + TODAY.plusDays(30) + " null",
                        "2 2025-01-01 " + TODAY.plusDays(29),
                        "1 2020-03-01 2024-12-31");
        assertThat(numbersInForce(power, IN_2020.minusDays(1))).isEmpty();
        assertThat(numbersInForce(power, IN_2020)).containsExactly(1);
        assertThat(numbersInForce(power, IN_2025.minusDays(1))).containsExactly(1);
        assertThat(numbersInForce(power, IN_2025)).containsExactly(2);
        assertThat(numbersInForce(power, TODAY)).containsExactly(2);
        assertThat(numbersInForce(power, TODAY.plusDays(30))).containsExactly(3);
    }

    @Test
    void a_decision_is_judged_by_the_tier_it_named() {
        var power = power("对无证经营的处罚");
        published("X-1", power, IN_2020, fine("1", 10_000, 20_000), fine("2", 20_000, 50_000));
        added(standard("X-2", power, "还没有公布的", fine("1", 1, 2)));

        var inForce = tiers.inForce(power, IN_2025);

        assertThat(inForce).extracting(DiscretionTiers.Tier::grade).containsExactly("1", "2");
        var second = inForce.get(1);
        assertThat(second.matter()).isEqualTo("无证经营");
        assertThat(second.since()).isEqualTo(IN_2020);
        assertThat(second.judge(new BigDecimal("20000"), null)).isEqualTo(Verdict.WITHIN);
        assertThat(second.judge(new BigDecimal("50000.01"), null)).isEqualTo(Verdict.ABOVE);
        assertThat(tiers.find(second.id())).contains(second);
        assertThat(tiers.find(UUID.randomUUID())).isEmpty();
        assertThat(tiers.inForce(UUID.randomUUID(), IN_2025)).isEmpty();
    }

    @Test
    void a_tier_without_bounds_decides_nothing() {
        var power = power("对无证经营的处罚");
        var id = added(standard("X-1", power, "无证经营", tier("1", "情节", "由集体讨论决定罚款", null, null, null, null)));
        resource.publish(id, new PublishVersion(IN_2020, true));

        assertThat(tiers.inForce(power, TODAY))
                .singleElement()
                .satisfies(tier -> assertThat(tier.judge(BigDecimal.TEN, null)).isEqualTo(Verdict.UNDECIDABLE));
    }

    @Test
    void what_is_incomplete_is_not_published() {
        var empty = added(standard("X-1", null, "无证经营"));
        var half = added(standard(
                "X-2",
                null,
                "超范围经营",
                tier("1", "情节", null, null, null, null, null),
                tier("2", null, "处罚", null, null, null, null)));

        assertThat(refusal(() -> resource.publish(empty, new PublishVersion(IN_2020, true)))
                        .reasons())
                .isEqualTo("没有阶次");
        var problem = refusal(() -> resource.publish(half, new PublishVersion(IN_2020, true)));
        assertThat(problem.type()).isEqualTo(DiscretionProblem.DISCRETION_INCOMPLETE);
        assertThat(problem.reasons()).isEqualTo("第 1 行没有处罚标准；第 2 行没有裁量情节");
        assertThat(refusal(() -> resource.publish(half, new PublishVersion(LocalDate.of(1, 1, 1), true)))
                        .errors())
                .extracting(FieldError::field)
                .containsExactly("validFrom");
    }

    @Test
    void what_is_doubtful_is_published_only_by_a_decision() {
        var id = added(standard("X-1", null, "无证经营", fine("1", 10_000, 30_000), fine("2", 20_000, 50_000)));

        var problem = refusal(() -> resource.publish(id, new PublishVersion(IN_2020, false)));
        assertThat(problem.type()).isEqualTo(DiscretionProblem.DISCRETION_DOUBTFUL);
        assertThat(problem.reasons()).contains("第 1 行和第 2 行的幅度有重叠");

        var view = resource.publish(id, new PublishVersion(IN_2020, true));

        assertThat(view.newest().withDoubts()).isTrue();
        assertThat(view.newest().publishedBy()).isNotBlank();
        assertThat(resource.history(id).items().get(0).detail()).contains("有重叠");
    }

    @Test
    void many_drafts_are_published_at_once_and_the_others_are_named() {
        var good = added(standard("X-1", null, "无证经营", fine("1", 10_000, 20_000)));
        var doubtful = added(standard("X-2", null, "超范围经营", fine("1", 1, 3), fine("2", 2, 5)));
        var empty = added(standard("X-3", null, "没有阶次的"));

        var first = resource.publishAll(new PublishDrafts(List.of(good, doubtful), false, IN_2020, false));
        assertThat(first.published()).isEqualTo(1);
        assertThat(first.refused()).singleElement().satisfies(refused -> assertThat(refused.name())
                .isEqualTo("超范围经营"));

        var second = resource.publishAll(new PublishDrafts(null, true, IN_2020, true));
        assertThat(second.published()).isEqualTo(1);
        assertThat(second.refused()).containsExactly(new PublishedDrafts.Unpublished(empty, "没有阶次的", "没有阶次"));
        var unknown = resource.publishAll(new PublishDrafts(List.of(UUID.randomUUID()), false, IN_2020, true));
        assertThat(unknown.refused()).hasSize(1);
        assertThat(sql.number("select count(*) from audit_entry where action = 'discretion.published'"))
                .isEqualTo(2);
    }

    @Test
    void a_draft_is_dropped_and_what_was_published_stays() {
        var never = added(standard("X-1", null, "无证经营", fine("1", 1, 2)));
        var once = published("X-2", null, IN_2020, fine("1", 10_000, 20_000));
        resource.revise(once);

        resource.dropDraft(never);
        resource.dropDraft(once);
        entities.clear();

        assertThat(refusal(() -> resource.get(never)).type()).isEqualTo(DiscretionProblem.DISCRETION_NOT_FOUND);
        assertThat(resource.get(once).newest().number()).isEqualTo(1);
        assertThat(sql.number("select count(*) from discretion_tier")).isEqualTo(1);
        assertThat(sql.number("select count(*) from audit_entry where action = 'discretion.draft-removed'"))
                .isEqualTo(2);
    }

    @Test
    void the_link_to_a_power_is_made_and_loosed_whatever_is_published() {
        var power = power("对无证经营的处罚");
        var id = published("X-1", null, IN_2020, fine("1", 10_000, 20_000));
        assertThat(tiers.inForce(power, TODAY)).isEmpty();

        assertThat(resource.link(id, power).powerName()).isEqualTo("对无证经营的处罚");
        assertThat(tiers.inForce(power, TODAY)).hasSize(1);
        assertThat(resource.unlink(id).powerId()).isNull();
        assertThat(tiers.inForce(power, TODAY)).isEmpty();
        assertThat(resource.unlink(id).powerId()).isNull();
        assertThat(resource.history(id).items())
                .extracting(entry -> entry.action())
                .contains("discretion.linked", "discretion.unlinked");
    }

    @Test
    void the_list_is_narrowed_sorted_and_turned_by_pages() {
        var power = power("对无证经营的处罚");
        published("X-1", power, IN_2020, fine("1", 10_000, 20_000));
        added(standard("X-2", null, "超范围经营", tier("1", "情节复杂", "罚款若干", null, null, null, null)));

        var all = search.page(new StandardFilter(), new PageQuery(), TODAY);
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.published()).isEqualTo(1);
        assertThat(all.drafts()).isEqualTo(1);
        assertThat(all.items()).extracting(StandardRow::inForce).containsExactly(1, null);
        assertThat(all.items()).extracting(StandardRow::toCheck).containsExactly(0, 1);
        assertThat(codes(new StandardFilter("复杂", null, null))).containsExactly("X-2");
        assertThat(codes(new StandardFilter("100%", null, null))).isEmpty();
        assertThat(codes(new StandardFilter(null, "《某法》", VersionView.VersionState.PUBLISHED)))
                .containsExactly("X-1");
        assertThat(codes(StandardFilter.linked(false))).containsExactly("X-2");
        assertThat(codes(StandardFilter.of(power))).containsExactly("X-1");
        assertThat(codes(StandardFilter.toCheck())).containsExactly("X-2");
        assertThat(search.laws().items()).containsExactly(new LawHeadings.LawHeading("《某法》", 2));
    }

    @Test
    void a_power_shows_what_binds_it_and_what_is_still_to_come() {
        var power = power("对无证经营的处罚");
        var id = published("X-1", power, IN_2020, fine("1", 10_000, 20_000));
        revise(id, power, fine("1", 10_000, 90_000));
        added(standard("X-2", power, "还没有公布的", fine("1", 1, 2)));

        var shown = search.ofPower(power, TODAY);

        assertThat(shown.items())
                .extracting(PowerDiscretion.InForce::code, PowerDiscretion.InForce::number)
                .containsExactly(tuple("X-1", 1), tuple("X-2", null));
        assertThat(shown.items().get(0).tiers()).containsExactly(fine("1", 10_000, 20_000));
        assertThat(shown.items().get(1).tiers()).isEmpty();
        assertThat(search.ofPower(power, IN_2020.minusDays(1)).items())
                .allSatisfy(item -> assertThat(item.number()).isNull());
    }

    @Test
    void the_database_itself_refuses_a_second_version_of_a_day() {
        var id = published("X-1", null, IN_2020, fine("1", 10_000, 20_000));
        resource.revise(id);

        assertThat(catchThrowableOfType(
                        RuntimeException.class,
                        () -> sql.change(
                                "update discretion_version set state = 'PUBLISHED', valid_from = ?,"
                                        + " published_at = now() where number = 2",
                                IN_2020)))
                .hasRootCauseInstanceOf(SQLException.class)
                .hasMessageContaining("discretion_version_in_force_key");
    }

    private List<String> codes(StandardFilter filter) {
        return search.page(filter, new PageQuery(), TODAY).items().stream()
                .map(StandardRow::code)
                .toList();
    }

    private List<Integer> numbersInForce(UUID power, LocalDate day) {
        return tiers.inForce(power, day).stream()
                .map(DiscretionTiers.Tier::number)
                .distinct()
                .toList();
    }

    private void revise(UUID id, UUID power, TierEntry... entries) {
        var revised = resource.revise(id);
        resource.change(id, standard("X-1", power, "无证经营", entries), "\"" + revised.version() + "\"");
    }

    private UUID published(String code, UUID power, LocalDate from, TierEntry... entries) {
        var id = added(standard(code, power, "无证经营", entries));
        resource.publish(id, new PublishVersion(from, false));
        return id;
    }

    private UUID added(SaveStandard input) {
        return resource.keep(input).id();
    }

    private static SaveStandard standard(String code, UUID power, String matter, TierEntry... entries) {
        return new SaveStandard(code, power, matter, "《某法》", "《某法》第一条", "某〔2020〕1 号", null, List.of(entries));
    }

    private UUID power(String name) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into power_item (id, code, name, created_at, updated_at) values (?, ?, ?, now(), now())",
                id,
                "P-" + id,
                name);
        return id;
    }

    private static Problem refusal(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
