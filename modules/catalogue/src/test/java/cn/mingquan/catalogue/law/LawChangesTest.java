package cn.mingquan.catalogue.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LawChangesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);
    private static final String LICENSING = "《中华人民共和国行政许可法》";

    private TenantDatabase database;
    private Sql sql;
    private Laws laws;
    private LawChanges changes;
    private UUID licence;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        laws = new Laws(sql, CLOCK);
        changes = new LawChanges(sql, laws, new AuditTrail(database, CLOCK), TenantFixture.figures(database));
        licence = power("X-1", "APPROVED");
        basis(licence, "LAW", LICENSING, "第十二条", null);
        basis(licence, "DEPARTMENT_RULE", "许可规定", null, null);
        var filing = power("X-2", "DRAFT");
        basis(filing, "NORMATIVE_DOCUMENT", "中华人民共和国 行政许可法", "第二十条", null);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void a_law_is_one_however_its_title_is_written_and_has_its_highest_rank() {
        basis(power("X-3", "WITHDRAWN"), "LAW", "废弃的法", null, null);

        var page = laws.page(new LawFilter(), new PageQuery());

        assertThat(page.items())
                .extracting(LawRow::type, LawRow::articles, LawRow::powers, LawRow::ended, LawRow::reviews)
                .containsExactly(
                        tuple(BasisType.LAW, 2L, 2L, 0L, 0L), tuple(BasisType.DEPARTMENT_RULE, 0L, 1L, 0L, 0L));
        assertThat(laws.powers("行政许可法", null, false, new PageQuery()).total()).isZero();
        var powers = laws.powers("中华人民共和国行政许可法", null, false, new PageQuery());
        assertThat(powers.items()).extracting(LawPower::code).containsExactly("X-1", "X-2");
        assertThat(powers.articles()).containsExactlyInAnyOrder("第十二条", "第二十条");
    }

    @Test
    void a_law_that_ends_lists_what_it_carried_and_what_now_rests_on_nothing() {
        var outcome = changes.end(change(null, "2026-11-01"));

        assertThat(outcome).isEqualTo(new LawOutcome(2, 1));
        var page = laws.page(new LawFilter(null, LawState.ENDED), new PageQuery());
        assertThat(page.items()).extracting(LawRow::ended).containsExactly(2L);
        assertThat(page.reviews()).isEqualTo(2);
        assertThat(page.baseless()).isEqualTo(1);
        assertThat(laws.powers(LICENSING, null, true, new PageQuery()).items())
                .extracting(LawPower::code, LawPower::ended, LawPower::baseless, LawPower::changeNote)
                .containsExactly(tuple("X-1", true, false, "国办发3号"), tuple("X-2", true, true, "国办发3号"));
        assertThat(sql.number("select count(*) from power_item where version = 1"))
                .isEqualTo(2);
        assertThat(sql.number("select count(*) from audit_entry where action = 'power.basis-ended'"))
                .isEqualTo(2);
        assertThat(state(licence)).isEqualTo("APPROVED");
    }

    @Test
    void an_article_ends_alone_and_a_day_to_come_is_told_before_it_is_there() {
        assertThat(changes.end(change("第二十条", "2027-01-01"))).isEqualTo(new LawOutcome(1, 1));

        var page = laws.page(new LawFilter(null, LawState.ENDING), new PageQuery());
        assertThat(page.items()).extracting(LawRow::endsOn).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(page.baseless()).isZero();
        assertThat(laws.page(new LawFilter(null, LawState.ENDED), new PageQuery())
                        .total())
                .isZero();
    }

    @Test
    void what_has_ended_before_or_begins_later_stays_as_it_is() {
        changes.end(change(null, "2026-11-01"));

        assertThat(refused(change(null, "2026-11-01"))).isEqualTo(LawProblem.LAW_NOTHING_CHANGED);
        assertThat(refused(change("第九十条", "2026-11-01"))).isEqualTo(LawProblem.LAW_NOT_CITED);
        assertThat(refused(new LawChange("没有这部法", null, LocalDate.of(2026, 1, 1), "。")))
                .isEqualTo(LawProblem.LAW_NOT_CITED);
        assertThat(sql.number("select count(*) from legal_basis where valid_to = '2026-11-01'"))
                .isEqualTo(2);
    }

    @Test
    void a_changed_law_still_holds_and_its_powers_are_looked_at_once() {
        assertThat(changes.change(change("第十二条", "2026-11-01"))).isEqualTo(new LawOutcome(1, 0));
        assertThat(laws.page(new LawFilter(null, LawState.REVIEW), new PageQuery())
                        .items())
                .extracting(LawRow::reviews, LawRow::ended)
                .containsExactly(tuple(1L, 0L));

        assertThat(changes.review(bases())).isEqualTo(new Reviewed(1));
        assertThat(changes.review(bases())).isEqualTo(new Reviewed(0));
        assertThat(catchThrowableOfType(Problem.class, () -> changes.review(List.of(UUID.randomUUID())))
                        .type())
                .isEqualTo(LawProblem.LAW_BASIS_NOT_FOUND);
        assertThat(laws.page(new LawFilter(), new PageQuery()).reviews()).isZero();
        assertThat(sql.number("select count(*) from audit_entry where action = 'power.basis-reviewed'"))
                .isEqualTo(1);
    }

    private List<UUID> bases() {
        return laws.powers(LICENSING, null, false, new PageQuery()).items().stream()
                .map(LawPower::basisId)
                .toList();
    }

    private Object refused(LawChange change) {
        return catchThrowableOfType(Problem.class, () -> changes.end(change)).type();
    }

    private static LawChange change(@Nullable String article, String on) {
        return new LawChange(LICENSING, article, LocalDate.parse(on), " 国办发3号 ");
    }

    private String state(UUID power) {
        return sql.first("select state from power_item where id = ?", row -> row.getString(1), power)
                .orElseThrow();
    }

    private UUID power(String code, String state) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, approved_on, withdrawn_on,"
                        + " created_at, updated_at) values (?, ?, '发证', '01', '局', ?, case when ? <> 'DRAFT' then"
                        + " date '2026-01-02' end, case when ? = 'WITHDRAWN' then date '2026-01-03' end,"
                        + " '2026-01-01', '2026-01-01')",
                id,
                code,
                state,
                state,
                state);
        return id;
    }

    private void basis(UUID power, String type, String title, @Nullable String article, @Nullable String validTo) {
        sql.change(
                "insert into legal_basis (id, power_id, type, title, article, valid_to) values (?, ?, ?, ?, ?, ?::date)",
                UUID.randomUUID(),
                power,
                type,
                title,
                article,
                validTo);
    }
}
