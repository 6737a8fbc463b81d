package cn.mingquan.risks.institution.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.institution.InstitutionPhase;
import cn.mingquan.risks.institution.InstitutionState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstitutionSearchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private TenantDatabase database;
    private Sql sql;
    private InstitutionSearch search;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        search = new InstitutionSearch(sql, CLOCK);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void institutions_are_found_by_words_phase_state_and_what_they_address() {
        var point = point("F-1", "A", "APPROVED");
        institution("审批规程", "EXECUTION", "MANAGEMENT", "IN_FORCE", null, point);
        institution("议事规则", "DECISION", "WORK_RULES", "IN_FORCE", null, null);
        institution("公示办法", "RESULT", "DISCLOSURE", "PLANNED", "2026-11-21", point);

        assertThat(titles(null, null, null, false, null)).containsExactly("公示办法", "审批规程", "议事规则");
        assertThat(titles("议事", null, null, false, null)).containsExactly("议事规则");
        assertThat(titles(null, InstitutionPhase.EXECUTION, null, false, null)).containsExactly("审批规程");
        assertThat(titles(null, null, InstitutionState.PLANNED, false, null)).containsExactly("公示办法");
        assertThat(titles(null, null, null, false, point)).containsExactly("公示办法", "审批规程");
        assertThat(search.page(new InstitutionFilter(), new PageQuery()).items())
                .extracting(InstitutionRow::title, InstitutionRow::riskPoints, InstitutionRow::overdue)
                .containsExactly(tuple("公示办法", 1, true), tuple("审批规程", 1, false), tuple("议事规则", 0, false));
    }

    @Test
    void a_plan_is_overdue_from_the_day_after_its_last_day() {
        institution("甲", "DECISION", "OTHER", "PLANNED", "2026-11-21", null);
        institution("乙", "DECISION", "OTHER", "PLANNED", "2026-11-22", null);

        assertThat(titles(null, null, null, true, null)).containsExactly("甲");
        assertThat(search.counts()).isEqualTo(new InstitutionCounts(0, 2, 1, 0, false));
    }

    @Test
    void only_an_institution_in_force_covers_a_grave_point() {
        var grave = point("F-1", "A", "APPROVED");
        var draft = point("F-2", "A", "DRAFT");
        point("F-3", "B", "APPROVED");
        point("F-4", "A", "WITHDRAWN");
        assertThat(gaps()).containsExactly("F-1", "F-2");

        institution("拟定的", "DECISION", "OTHER", "PLANNED", "2026-12-31", grave);
        institution("废止的", "DECISION", "OTHER", "REPEALED", null, grave);
        assertThat(search.gaps(null, null, new PageQuery()).items())
                .extracting(GapRow::code, GapRow::planned)
                .containsExactly(tuple("F-1", 1), tuple("F-2", 0));

        institution("现行的", "DECISION", "OTHER", "IN_FORCE", null, grave);
        assertThat(gaps()).containsExactly("F-2");
        var page = search.gaps(null, null, new PageQuery());
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.owing()).isEqualTo(2);
        assertThat(search.counts().pointsWithout()).isEqualTo(1);
        assertThat(search.gaps(null, "B", new PageQuery()).total()).isZero();
        assertThat(search.gaps("F-2", "A", new PageQuery()).items())
                .extracting(GapRow::id)
                .containsExactly(draft);
    }

    @Test
    void the_middle_severity_needs_one_too_and_the_mildest_does_not() {
        sql.change("insert into risk_level (code, label, colour, severity, sort) values ('M', '中', '#FA8C16', 2, 3)");
        point("F-1", "M", "APPROVED");
        point("F-2", "B", "APPROVED");

        assertThat(gaps()).containsExactly("F-1");
    }

    @Test
    void the_units_own_rule_on_major_decisions_counts_while_it_is_in_force() {
        institution("三重一大（旧）", "DECISION", "MAJOR_DECISIONS", "REPEALED", null, null);
        institution("三重一大（拟）", "DECISION", "MAJOR_DECISIONS", "PLANNED", "2026-12-31", null);
        assertThat(search.counts().majorDecisionRule()).isFalse();

        institution("三重一大事项集体决策制度", "DECISION", "MAJOR_DECISIONS", "IN_FORCE", null, null);
        assertThat(search.counts().majorDecisionRule()).isTrue();
    }

    @Test
    void institutions_count_from_the_day_they_hold_until_they_are_repealed() throws SQLException {
        institution("现行的", "DECISION", "OTHER", "IN_FORCE", null, null);
        institution("废止的", "DECISION", "OTHER", "REPEALED", null, null);
        institution("拟定的", "DECISION", "OTHER", "PLANNED", "2026-12-31", null);

        assertThat(counted("2019-12-31")).isZero();
        assertThat(counted("2020-01-01")).isEqualTo(2);
        assertThat(counted("2026-10-31")).isEqualTo(2);
        assertThat(counted("2026-11-01")).isEqualTo(1);
    }

    @Test
    void the_workbook_has_what_was_looked_for_and_its_revisions() throws IOException {
        var point = point("F-1", "A", "APPROVED");
        institution("审批规程", "EXECUTION", "MANAGEMENT", "IN_FORCE", null, point);
        institution("议事规则", "DECISION", "WORK_RULES", "IN_FORCE", null, null);

        var file = new InstitutionExport(sql, CLOCK).workbook(new InstitutionFilter("审批", null, null, false, null));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var register = workbook.getSheet("制度");
            assertThat(register.getLastRowNum()).isEqualTo(1);
            assertThat(register.getRow(1).getCell(0).getStringCellValue()).isEqualTo("审批规程");
            assertThat(register.getRow(1).getCell(3).getStringCellValue()).isEqualTo("执行");
            assertThat(register.getRow(1).getCell(13).getStringCellValue()).isEqualTo("F-1");
            var revisions = workbook.getSheet("修订沿革");
            assertThat(revisions.getLastRowNum()).isEqualTo(1);
            assertThat(revisions.getRow(1).getCell(5).getStringCellValue()).isEqualTo("制定");
        }
    }

    private List<String> titles(
            @Nullable String words,
            @Nullable InstitutionPhase phase,
            @Nullable InstitutionState state,
            boolean overdue,
            @Nullable UUID point) {
        return search.page(new InstitutionFilter(words, phase, state, overdue, point), new PageQuery()).items().stream()
                .map(InstitutionRow::title)
                .toList();
    }

    private List<String> gaps() {
        return search.gaps(null, null, new PageQuery()).items().stream()
                .map(GapRow::code)
                .toList();
    }

    private long counted(String day) throws SQLException {
        var counts = new ArrayList<Long>();
        new InstitutionMeasures()
                .count(
                        database.connection(),
                        "institutions",
                        LocalDate.parse(day),
                        (measure, values, count) -> counts.add(count));
        return counts.get(0);
    }

    private void institution(
            String title, String phase, String kind, String state, @Nullable String due, @Nullable UUID point) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into institution (id, title, phase, kind, state, due_on, in_force_on, repealed_on, created_at,"
                        + " updated_at) values (?, ?, ?, ?, ?, ?::date, case when ? <> 'PLANNED' then date '2020-01-01'"
                        + " end, case when ? = 'REPEALED' then date '2026-11-01' end, now(), now())",
                id,
                title,
                phase,
                kind,
                state,
                due,
                state,
                state);
        if (!state.equals("PLANNED")) {
            sql.change(
                    "insert into institution_revision (id, institution_id, number, revised_on, title, change,"
                            + " recorded_by, recorded_at) values (?, ?, 1, '2020-01-01', ?, '制定', '测试员', now())",
                    UUID.randomUUID(),
                    id,
                    title);
        }
        if (point != null) {
            sql.change(
                    "insert into institution_link (id, institution_id, risk_point_id) values (?, ?, ?)",
                    UUID.randomUUID(),
                    id,
                    point);
        }
    }

    private UUID point(String code, String level, String state) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state, approved_on,"
                        + " withdrawn_on, created_at, updated_at) values (?, ?, ?, 'POST', 'POWER', ?, '风险', ?,"
                        + " '2026-11-01', case when ? = 'WITHDRAWN' then date '2026-11-02' end, now(), now())",
                id,
                code,
                RiskFixture.LICENCE,
                level,
                state,
                state);
        return id;
    }
}
