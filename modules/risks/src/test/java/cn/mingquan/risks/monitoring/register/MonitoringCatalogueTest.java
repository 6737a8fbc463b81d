package cn.mingquan.risks.monitoring.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.monitoring.MonitoringMode;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import cn.mingquan.risks.monitoring.StandardPlans;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MonitoringCatalogueTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private TenantDatabase database;
    private Sql sql;
    private MonitoringCatalogue catalogue;

    @BeforeEach
    void tenant() throws SQLException {
        database = RiskFixture.tenant();
        sql = new Sql(database);
        catalogue = new MonitoringCatalogue(sql, new MonitoringPlans(sql, new StandardPlans(Optional::empty), CLOCK));
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_is_approved_and_exercised_is_monitored() {
        var stopped = power("X-9", "停止的", null);
        sql.change("update power_item set stopped_on = '2026-11-01' where id = ?", stopped);

        assertThat(all().items()).extracting(MonitoredPower::name).containsExactly("发证");
    }

    @Test
    void a_power_without_a_level_of_its_own_is_watched_as_its_gravest_point() {
        var mild = power("X-4", "备案", null);
        point("F-1", mild, "B", "APPROVED");
        point("F-2", mild, "A", "DRAFT");
        var grave = power("X-5", "审批", null);
        point("F-3", grave, "B", "APPROVED");
        point("F-4", grave, "A", "APPROVED");

        var page = all();

        assertThat(page.items())
                .extracting(MonitoredPower::name, MonitoredPower::level, MonitoredPower::ownLevel, MonitoredPower::mode)
                .containsExactly(
                        tuple("发证", "A", true, MonitoringMode.KEY),
                        tuple("审批", "A", false, MonitoringMode.KEY),
                        tuple("备案", "B", false, MonitoringMode.SPOT_CHECK));
        assertThat(page.items().get(0).watchers()).hasSize(5);
        assertThat(page.points()).isEqualTo(3);
    }

    @Test
    void what_is_missing_is_counted_and_found() {
        power("X-4", "备案", null);
        var searched = power("X-5", "审批", "B");
        sql.change(
                "insert into no_risk_finding (power_id, reason, signed_by, signed_at)"
                        + " values (?, '没有裁量', '张三', '2026-11-20')",
                searched);

        var page = all();
        assertThat(page.unsearched()).isEqualTo(2);
        assertThat(page.ungraded()).isEqualTo(1);
        assertThat(page.unissued()).isEqualTo(3);
        assertThat(found(null, null, MonitoringGap.UNSEARCHED)).containsExactly("发证", "备案");
        assertThat(found(null, null, MonitoringGap.UNGRADED)).containsExactly("备案");
        assertThat(found("审", null, null)).containsExactly("审批");
        assertThat(found(null, "B", null)).containsExactly("审批");
        assertThat(found("%", null, null)).isEmpty();
    }

    @Test
    void the_catalogue_issued_last_is_named_where_it_holds_the_power() {
        var added = power("X-4", "备案", null);
        issue("党组〔2025〕1号", "2025-06-01", 1, RiskFixture.LICENCE, added);
        issue("党组〔2026〕3号", "2026-06-01", 2, RiskFixture.LICENCE);

        assertThat(all().items())
                .extracting(MonitoredPower::name, MonitoredPower::issueNo)
                .containsExactly(tuple("发证", "党组〔2026〕3号"), tuple("备案", null));
        assertThat(found(null, null, MonitoringGap.UNISSUED)).containsExactly("备案");
    }

    @Test
    void flow_and_last_check_stand_beside() {
        sql.change(
                "insert into power_flow (id, power_id, number, state, document, published_on, published_by, created_at,"
                        + " updated_at) values (?, ?, 1, 'PUBLISHED', '{}', '2026-05-01', '张三', '2026-05-01',"
                        + " '2026-05-01')",
                UUID.randomUUID(),
                RiskFixture.LICENCE);
        var point = point("F-1", RiskFixture.LICENCE, "A", "APPROVED");
        var round = UUID.randomUUID();
        sql.change(
                "insert into check_round (id, level, mode, started_on, started_by, started_at, due_on, population)"
                        + " values (?, 'A', 'KEY', '2026-06-01', '张三', '2026-06-01', '2026-07-01', '[]')",
                round);
        sql.change(
                "insert into risk_check (id, round_id, seq, risk_point_id, code, description, checker, due_on, result,"
                        + " checked_on, recorded_by) values (?, ?, 1, ?, 'F-1', '。', '李四', '2026-07-01',"
                        + " 'NO_PROBLEM', '2026-06-20', '李四')",
                UUID.randomUUID(),
                round,
                point);

        var row = all().items().get(0);

        assertThat(row.flowPublishedOn()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(row.lastCheckedOn()).isEqualTo(LocalDate.of(2026, 6, 20));
    }

    @Test
    void it_is_exported_with_its_points_and_who_watches_them() throws IOException {
        point("F-1", RiskFixture.LICENCE, "B", "APPROVED");
        power("X-4", "备案", null);

        var file = new MonitoringCatalogueExport(sql, catalogue).workbook(new MonitoredPowerFilter());

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var powers = workbook.getSheet("权力监控目录");
            assertThat(powers.getLastRowNum()).isEqualTo(2);
            assertThat(powers.getRow(1).getCell(1).getStringCellValue()).isEqualTo("发证");
            assertThat(powers.getRow(1).getCell(6).getNumericCellValue()).isEqualTo(1);
            assertThat(powers.getRow(1).getCell(8).getStringCellValue()).isEqualTo("重点监控");
            assertThat(powers.getRow(2).getCell(8)).isNull();
            var points = workbook.getSheet("风险点");
            assertThat(points.getLastRowNum()).isEqualTo(1);
            assertThat(points.getRow(1).getCell(6).getStringCellValue()).isEqualTo("抽查，比例 10 %");
            assertThat(points.getRow(1).getCell(7).getStringCellValue()).isEqualTo("本单位业务科室、纪检监察机构");
        }
    }

    private MonitoredPowerPage all() {
        return catalogue.page(new MonitoredPowerFilter(), new PageQuery());
    }

    private List<String> found(@Nullable String words, @Nullable String level, @Nullable MonitoringGap gap) {
        return catalogue.page(new MonitoredPowerFilter(words, level, gap), new PageQuery()).items().stream()
                .map(MonitoredPower::name)
                .toList();
    }

    private UUID power(String code, String name, @Nullable String level) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, level, approved_on, created_at,"
                        + " updated_at) values (?, ?, ?, '01', '局', 'APPROVED', ?, '2026-11-01', '2026-01-01',"
                        + " '2026-01-01')",
                id,
                code,
                name,
                level);
        return id;
    }

    private UUID point(String code, UUID power, String level, String state) {
        var id = UUID.randomUUID();
        sql.change(
                "insert into risk_point (id, code, power_id, owner_type, kind, description, level, state, approved_on,"
                        + " created_at, updated_at) values (?, ?, ?, 'UNIT', 'POWER', '徇私', ?, ?, '2026-11-01',"
                        + " '2026-01-01', '2026-01-01')",
                id,
                code,
                power,
                level,
                state);
        return id;
    }

    private void issue(String number, String on, int version, UUID... powers) {
        var statement = UUID.randomUUID();
        sql.change(
                "insert into power_statement (id, period, number, title, signer, made_by, made_at, row_count, state,"
                        + " issue_no, issued_on, approvals, issued_by, issued_at) values (?, '2026', ?, '明晰表', '张三',"
                        + " '张三', '2026-01-01', 1, 'EXAMINED', ?, ?::date, '[]', '张三', '2026-06-02')",
                statement,
                version,
                number,
                on);
        for (var sort = 0; sort < powers.length; sort++) {
            sql.change(
                    "insert into statement_row (document_id, sort, power_id, code, name, bases, verdict, filing_no,"
                            + " filed_on) values (?, ?, ?, '。', '。', '[]', 'CONFIRMED', '1', '2026-05-01')",
                    statement,
                    sort,
                    powers[sort]);
        }
    }
}
