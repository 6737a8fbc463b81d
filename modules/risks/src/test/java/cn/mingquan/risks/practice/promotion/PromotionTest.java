package cn.mingquan.risks.practice.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.TemplateCompanion;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.FieldError;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.templates.UnitTemplate;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.draft.DraftAdditions;
import cn.mingquan.risks.figures.TemplateUnits;
import cn.mingquan.risks.point.Mechanism;
import cn.mingquan.risks.point.OwnerType;
import cn.mingquan.risks.point.Phase;
import cn.mingquan.risks.point.PointProblem;
import cn.mingquan.risks.practice.OfferPractice;
import cn.mingquan.risks.practice.Offering;
import cn.mingquan.risks.practice.PracticeProblem;
import cn.mingquan.risks.practice.PracticeResource;
import cn.mingquan.risks.practice.PracticeState;
import cn.mingquan.risks.practice.PracticeView;
import cn.mingquan.risks.practice.promotion.TakePractice.TakenMeasure;
import cn.mingquan.risks.typical.TypicalPoints;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private final TemplateUnits units = new TemplateUnits();
    private final PracticeResource practices = Offering.resource(units.database, CLOCK);
    private final OfferedPracticeResource offered = new OfferedPracticeResource(
            new OfferedPractices(units.sql, CLOCK),
            new DraftAdditions(units.sql, units.versions, new Bundles(), CLOCK),
            new AuditTrail(units.database, CLOCK));
    private Tenant unit;
    private Tenant other;

    @BeforeEach
    void onboard() {
        unit = units.unit("武强县市场监督管理局");
        other = units.unit("武强县交通运输局");
        units.platform(() -> units.sql.change(
                "update template_version set source = ? where template = 'enforcement'",
                new Bundles().source("enforcement")));
    }

    @AfterEach
    void close() throws SQLException {
        units.close();
    }

    @Test
    void what_has_proven_itself_in_one_unit_reaches_the_others_with_the_next_version() {
        var point = point("APPROVED", "DURING", "双人审核后盖章");
        var practice = offer(point, "投诉由 12 件减为 1 件");
        assertThat(practice.content().measures()).hasSize(1);
        assertThat(practice.content().severity()).isEqualTo(1);
        assertThat(list().open()).isEqualTo(1);
        assertThat(list().items()).singleElement().satisfies(row -> {
            assertThat(row.unit()).isEqualTo("武强县市场监督管理局");
            assertThat(row.template()).isEqualTo("enforcement");
            assertThat(row.alike()).isEmpty();
        });

        var taken = units.platform(() -> offered.take(practice.id(), take("办证时索要好处")));

        assertThat(taken.state()).isEqualTo(PracticeState.TAKEN);
        assertThat(taken.published()).isFalse();
        var seen = units.within(unit, () -> practices.get(practice.id()));
        assertThat(seen.state()).isEqualTo(PracticeState.TAKEN);
        assertThat(seen.version()).isEqualTo(taken.version());
        var text = units.platform(() -> units.sql
                .first("select source from template_version where state = 'DRAFT'", row -> row.getString(1))
                .orElseThrow());
        assertThat(text)
                .contains("# 采自武强县市场监督管理局的经验", "办证时索要好处")
                .startsWith(new Bundles().source("enforcement").substring(0, 60));
        publish(text.replace("\"JY-001\"", "JY-001"));
        assertThat(units.within(unit, () -> practices.get(practice.id())).published())
                .isTrue();
        assertThat(brought()).contains("办证时索要好处 双人审核后盖章");
        assertThat(audited()).containsExactly("practice.taken");
        assertThat(units.within(
                        unit,
                        () -> units.sql.list(
                                "select action from audit_entry where subject_id = ?", row -> row.getString(1), point)))
                .containsExactly("practice.offered");
    }

    @Test
    void what_is_declined_comes_back_with_the_reason_and_may_be_offered_again() {
        var point = point("APPROVED", "DURING", "双人审核");
        var practice = offer(point, "有成效");

        units.platform(() -> offered.decline(practice.id(), new DeclinePractice(" 已有类似做法 ")));

        assertThat(units.within(unit, () -> practices.get(practice.id())).reason())
                .isEqualTo("已有类似做法");
        assertThat(refused(() -> units.platform(() -> offered.take(practice.id(), take("再来"))))
                        .type())
                .isEqualTo(PracticeProblem.PRACTICE_ANSWERED);
        assertThat(refused(() -> units.within(unit, () -> practices.withdraw(practice.id())))
                        .type())
                .isEqualTo(PracticeProblem.PRACTICE_ANSWERED);
        assertThat(offer(point, "又有成效").state()).isEqualTo(PracticeState.OFFERED);
    }

    @Test
    void an_unanswered_one_can_be_taken_back_and_is_offered_once_at_a_time() {
        var point = point("APPROVED", "DURING", "双人审核");
        var practice = offer(point, "有成效");
        assertThat(refused(() -> offer(point, "有成效")).type()).isEqualTo(PracticeProblem.PRACTICE_OFFERED);

        assertThat(units.within(unit, () -> practices.withdraw(practice.id())).state())
                .isEqualTo(PracticeState.WITHDRAWN);

        assertThat(units.within(unit, () -> practices.list("_%", null, new PageQuery()))
                        .total())
                .isZero();
        assertThat(units.within(unit, () -> practices.list("成效", PracticeState.WITHDRAWN, new PageQuery()))
                        .total())
                .isEqualTo(1);
        assertThat(units.within(unit, () -> practices.list(null, PracticeState.OFFERED, new PageQuery()))
                        .total())
                .isZero();
        assertThat(list().open()).isZero();
        assertThat(refused(() -> units.platform(() -> offered.take(practice.id(), take("x"))))
                        .type())
                .isEqualTo(PracticeProblem.PRACTICE_ANSWERED);
    }

    @Test
    void a_unit_neither_sees_nor_writes_what_another_has_offered() {
        var practice = offer(point("APPROVED", "DURING", "双人审核"), "有成效");

        assertThat(units.within(other, () -> practices.list(null, null, new PageQuery()))
                        .total())
                .isZero();
        assertThat(refused(() -> units.within(other, () -> practices.get(practice.id())))
                        .type())
                .isEqualTo(PracticeProblem.PRACTICE_NOT_FOUND);
        assertThat(refused(() -> units.within(other, () -> practices.withdraw(practice.id())))
                        .type())
                .isEqualTo(PracticeProblem.PRACTICE_NOT_FOUND);
        assertThat(units.within(other, () -> units.sql.change("update platform.practice set state = 'WITHDRAWN'")))
                .isZero();
    }

    @Test
    void only_what_is_complete_and_names_nobody_is_offered() {
        assertThat(refused(() -> offer(point("DRAFT", null, "双人审核"), "有成效")).errors())
                .extracting(FieldError::field)
                .containsExactly("state", "phase");
        var named = point("APPROVED", "DURING", "由王建国复核");
        assertThat(refused(() -> offer(named, "王建国抓得紧")).errors())
                .extracting(FieldError::field)
                .containsExactly("description", "effect");
        var split = point("APPROVED", "DURING", "由王 建国复核");
        assertThat(refused(() -> offer(split, "有成效")).errors()).hasSize(1);
        units.within(unit, () -> units.sql.change("update risk_point set owner_name = '主要负责人' where id = ?", split));
        units.within(
                unit,
                () -> units.sql.change("update control_measure set text = '由主要负责人复核' where risk_point_id = ?", split));
        units.within(unit, () -> practices.withdraw(offer(split, "有成效").id()));
        assertThat(refused(() -> units.within(unit, () -> practices.preview(UUID.randomUUID())))
                        .type())
                .isEqualTo(PointProblem.RISK_POINT_NOT_FOUND);
        assertThat(list().open()).isZero();
    }

    @Test
    void what_the_template_cannot_hold_is_refused_and_nothing_is_written() {
        var practice = offer(point("APPROVED", "DURING", "双人审核"), "有成效");
        var wrong = new TakePractice(
                "enforcement",
                "办证",
                "NOTHING",
                "9",
                OwnerType.POST,
                HolderLayer.STAFF,
                Phase.DURING,
                null,
                List.of(new TakenMeasure(Mechanism.PREVENTION, "双人审核")));

        var refused = refused(() -> units.platform(() -> offered.take(practice.id(), wrong)));

        assertThat(refused.getMessage()).contains("这样写进模板会有错误");
        assertThat(units.platform(
                        () -> units.sql.number("select count(*) from template_version where state = 'DRAFT'")))
                .isZero();
        assertThat(list().open()).isEqualTo(1);
    }

    @Test
    void what_was_put_into_a_draft_that_was_thrown_away_can_be_taken_again() {
        var practice = offer(point("APPROVED", "DURING", "双人审核"), "有成效");
        units.platform(() -> offered.take(practice.id(), take("办证")));
        assertThat(refused(() -> units.platform(() -> offered.take(practice.id(), take("办证"))))
                        .type())
                .isEqualTo(PracticeProblem.PRACTICE_ANSWERED);

        units.platform(() -> units.sql.change("delete from template_version where state = 'DRAFT'"));
        assertThat(units.platform(() -> offered.get(practice.id())).lost()).isTrue();
        var second = offer(point("APPROVED", "DURING", "双人审核"), "有成效");
        units.platform(() -> offered.take(second.id(), take("办证二")));
        assertThat(units.platform(() -> offered.get(practice.id())).lost())
                .as("the new draft has another item")
                .isTrue();

        var again = units.platform(() -> offered.take(practice.id(), take("办证")));

        assertThat(again.state()).isEqualTo(PracticeState.TAKEN);
        assertThat(again.lost()).isFalse();
        assertThat(units.platform(() -> offered.get(second.id())).lost()).isFalse();
    }

    @Test
    void a_risk_that_stands_in_a_template_is_pointed_out() {
        var known = units.packaged.items("risks", "typicalPoints").get(0).getString("description");
        var point = point("APPROVED", "DURING", "双人审核");
        units.within(unit, () -> units.sql.change("update risk_point set description = ? where id = ?", known, point));

        var practice = offer(point, "有成效");

        assertThat(units.platform(() -> offered.get(practice.id())).alike()).containsExactly(units.packaged.name());
    }

    private UUID point(String state, String phase, String measure) {
        var id = Ids.next();
        return units.within(unit, () -> {
            units.sql.change(
                    "insert into risk_point (id, code, owner_type, kind, description, level, holder_layer, phase, owner_name,"
                            + " state, approved_on, created_at, updated_at) values (?, ?, 'POST',"
                            + " (select code from risk_kind order by sort limit 1), '办证时故意刁难',"
                            + " (select code from risk_level order by sort limit 1), 'STAFF', ?, '王建国', ?,"
                            + " case when ? = 'DRAFT' then null else current_date end, now(), now())",
                    id,
                    id.toString(),
                    phase,
                    state,
                    state);
            units.sql.change(
                    "insert into control_measure (id, risk_point_id, mechanism, text) values (?, ?, 'PREVENTION', ?)",
                    Ids.next(),
                    id,
                    measure);
            return id;
        });
    }

    private PracticeView offer(UUID point, String effect) {
        return units.within(unit, () -> Offering.offer(practices, new OfferPractice(point, effect, true)));
    }

    private OfferedPracticePage list() {
        return units.platform(() -> offered.list(new OfferedFilter(), new PageQuery()));
    }

    private TakePractice take(String description) {
        var kind = units.packaged.items("risks", "kinds").get(0).getString("code");
        var level = units.packaged.items("risks", "levels").get(0).getString("code");
        return new TakePractice(
                "enforcement",
                description,
                kind,
                level,
                OwnerType.POST,
                HolderLayer.STAFF,
                Phase.DURING,
                List.of("02"),
                List.of(new TakenMeasure(Mechanism.PREVENTION, "双人审核后盖章")));
    }

    private void publish(String text) {
        units.platform(() -> units.sql.change(
                "update template_version set state = 'PUBLISHED', content = ?::json, published_at = now() where state = 'DRAFT'",
                new Bundles().read("草稿", text).content().toString()));
    }

    /** What another unit gets with a power of the category from the new version. */
    private List<String> brought() {
        var latest = units.platform(() -> units.versions.latest("enforcement"));
        return units.within(other, () -> {
            var power = Ids.next();
            units.sql.change(
                    "insert into power_item (id, code, name, category, exerciser, state, created_at, updated_at)"
                            + " values (?, 'X', '处罚', '02', '本单位', 'DRAFT', now(), now())",
                    power);
            new TypicalPoints(units.sql, new AuditTrail(units.database, CLOCK), CLOCK)
                    .bring(
                            new UnitTemplate(
                                    latest.code(), latest.version(), latest.name(), "本单位", "", latest.content()),
                            List.of(new TemplateCompanion.Taken(power, "QF-001", "某项职权", "02")));
            return units.sql.list(
                    "select r.description || ' ' || m.text from risk_point r join control_measure m on m.risk_point_id = r.id",
                    row -> row.getString(1));
        });
    }

    private List<String> audited() {
        return units.platform(() -> units.sql.list(
                "select action from audit_entry where action like 'practice.%'", row -> row.getString(1)));
    }

    private static Problem refused(Callable<?> act) {
        return catchThrowableOfType(Problem.class, act::call);
    }
}
