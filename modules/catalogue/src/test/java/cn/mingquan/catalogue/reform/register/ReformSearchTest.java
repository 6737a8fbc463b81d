package cn.mingquan.catalogue.reform.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.reform.HandlingMode;
import cn.mingquan.catalogue.reform.ReformAction;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReformSearchTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC);

    private TenantDatabase database;
    private Sql sql;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        power("A", "APPROVED", null);
        power(
                "B",
                "WITHDRAWN",
                """
                {"inForce": {"action": "CLOSE", "documentNo": "1号", "effectiveOn": "2026-01-01"}, "dueOn": "2026-11-21"}""");
        power(
                "C",
                "APPROVED",
                """
                {"inForce": {"action": "KEEP", "documentNo": "1号", "effectiveOn": "2026-01-01"},
                 "pending": {"action": "STOP", "documentNo": "2号", "effectiveOn": "2026-12-01"}}""");
        power(
                "D",
                "APPROVED",
                """
                {"inForce": {"action": "TRANSFORM", "documentNo": "1号", "effectiveOn": "2026-01-01"},
                 "dueOn": "2026-11-22"}""");
        sql.change(
                "update power_item set handling = '{\"mode\": \"FILING\", \"parts\": [\"a\", \"b\"]}' where code = 'D'");
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void each_power_shows_what_is_decided_of_it() {
        assertThat(page(null, null).items())
                .extracting(
                        ReformRow::code,
                        ReformRow::action,
                        ReformRow::pending,
                        ReformRow::receiptsBlocked,
                        ReformRow::overdue,
                        ReformRow::mode,
                        ReformRow::parts)
                .containsExactly(
                        tuple("A", null, false, false, false, null, 0),
                        tuple("B", ReformAction.CLOSE, false, true, true, null, 0),
                        tuple("C", ReformAction.STOP, true, false, false, null, 0),
                        tuple("D", ReformAction.TRANSFORM, false, false, false, HandlingMode.FILING, 2));
    }

    @Test
    void the_list_narrows_and_counts_by_action() {
        assertThat(page(ReformAction.STOP, null).items())
                .extracting(ReformRow::code)
                .containsExactly("C");
        assertThat(page(ReformAction.STOP, null).actions())
                .containsExactlyInAnyOrder(
                        new ReformPage.ActionCount(ReformAction.CLOSE, 1),
                        new ReformPage.ActionCount(ReformAction.STOP, 1),
                        new ReformPage.ActionCount(ReformAction.TRANSFORM, 1),
                        new ReformPage.ActionCount(null, 1));
        assertThat(codes(ReformState.UNDECIDED)).isEqualTo("A");
        assertThat(codes(ReformState.PENDING)).isEqualTo("C");
        assertThat(codes(ReformState.IN_FORCE)).isEqualTo("BCD");
        assertThat(codes(ReformState.OVERDUE)).isEqualTo("B");
    }

    @Test
    void what_was_looked_for_is_written_down() throws IOException {
        var file =
                new ReformExport(new ReformSearch(sql, CLOCK)).workbook(new ReformFilter(null, ReformState.IN_FORCE));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheet("审批改革");
            assertThat(sheet.getLastRowNum()).isEqualTo(3);
            assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("B");
            assertThat(sheet.getRow(1).getCell(8).getStringCellValue()).isEqualTo("是");
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("是");
            assertThat(sheet.getRow(3).getCell(12).getNumericCellValue()).isEqualTo(2);
        }
    }

    private String codes(ReformState state) {
        return String.join(
                "", page(null, state).items().stream().map(ReformRow::code).toList());
    }

    private ReformPage page(@Nullable ReformAction action, @Nullable ReformState state) {
        return new ReformSearch(sql, CLOCK).page(new ReformFilter(action, state), new PageQuery());
    }

    private void power(String code, String state, @Nullable String reform) {
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, approved_on, withdrawn_on, reform,"
                        + " created_at, updated_at) values (?, ?, '发证', '01', '局', ?, date '2026-01-02',"
                        + " case when ? = 'WITHDRAWN' then date '2026-01-03' end, ?::jsonb, '2026-01-01', '2026-01-01')",
                UUID.randomUUID(),
                code,
                state,
                state,
                reform);
    }
}
