package cn.mingquan.checks.jiangmen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.catalogue.discretion.workbook.StandardExport;
import cn.mingquan.catalogue.discretion.workbook.StandardImport;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.platform.workbook.Finding;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document's 872 tiers come in, each taken or named with its reason. */
class JiangmenBenchmarksTest {

    private static final String SLIP = "而文字读出的是200,000 元";

    private JiangmenBenchmarks document;
    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private StandardImport standards;

    @BeforeEach
    void tenant() throws SQLException {
        var file = JiangmenBenchmarks.file();
        assumeTrue(file.isPresent(), "The document's file is not here (MINGQUAN_SHARED_DATA); skipped.");
        document = JiangmenBenchmarks.read(file.orElseThrow());
        var postgres = Postgres.freshDatabase();
        database = new TenantDatabase(postgres, postgres.newTenant());
        sql = new Sql(database);
        var clock = Clock.systemUTC();
        imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
        standards = new StandardImport(sql, new AuditTrail(database, clock), clock);
    }

    @AfterEach
    void close() throws SQLException {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void nothing_of_the_file_gets_lost_on_the_way() {
        assertThat(document.rows()).hasSize(872);
        assertThat(document.rows().stream()
                        .collect(
                                Collectors.groupingBy(row -> row.getOrDefault("fine_kind", ""), Collectors.counting())))
                .containsEntry("yuan", 807L)
                .containsEntry("relative", 57L)
                .containsEntry("", 8L);
        assertThat(document.standards()).isEqualTo(172);
        assertThat(document.codesOf("5-1")).containsExactly("5-1", "5-1（2）", "5-1（3）");
    }

    @Test
    void every_row_is_taken_and_what_is_doubtful_is_named() {
        var view = imports.check(standards, "jiangmen.csv", new ByteArrayInputStream(document.csv()));

        assertThat(view.errors()).as(view.problems().toString()).isZero();
        assertThat(view.counts()).containsExactly(new SheetCount("裁量基准", 872, 0, 0, 0));
        imports.confirm(standards, view.id(), false);

        assertThat(sql.number("select count(*) from discretion_standard")).isEqualTo(172);
        assertThat(sql.number("select count(*) from discretion_tier")).isEqualTo(872);
        assertThat(kinds(false)).containsExactly("AMOUNT 807");
        // twelve of those called relative have one range in yuan, with a way to reckon within it
        assertThat(kinds(true)).containsExactly("AMOUNT 12", "MULTIPLE 25", "NONE 2", "PERCENT 19");
        assertThat(sql.number("select count(*) from discretion_tier where kind is null"))
                .isEqualTo(7);
        assertThat(sql.number("select count(*) from discretion_tier where penalty is null"))
                .isEqualTo(6);
        assertThat(sql.list(
                        "select penalty from discretion_tier where kind is null and penalty is not null",
                        row -> row.getString(1)))
                .containsExactly("按照直接损失的百分之三十计算罚款，但是最高不超过一百万元");

        var export = new StandardExport(sql).workbook(true);
        var again = imports.check(standards, "again.xlsx", new ByteArrayInputStream(export));
        assertThat(again.counts()).containsExactly(new SheetCount("裁量基准", 0, 0, 872, 0));
    }

    @Test
    void the_slips_of_the_document_and_of_its_table_are_found() {
        var warnings =
                imports.check(standards, "jiangmen.csv", new ByteArrayInputStream(document.csv())).problems().stream()
                        .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                        .map(Finding::reason)
                        .toList();

        assertThat(count(warnings, "没有处罚标准，公布前要补上")).isEqualTo(6);
        assertThat(count(warnings, "没有写明幅度")).isEqualTo(1);
        assertThat(count(warnings, "由文字读出，尚未核对")).isEqualTo(58);
        assertThat(count(warnings, SLIP)).isEqualTo(2);
        assertThat(count(warnings, "之间有空当")).isEqualTo(2);
        assertThat(warnings.stream().filter(warning -> warning.contains("的幅度有重叠")))
                .hasSize(8)
                // 一百万一十元, meant as 一百一十万元
                .anyMatch(warning -> warning.contains("1,000,010 元以上 1,300,000 元以下"))
                // 七万元以下九万元以下
                .anyMatch(warning -> warning.contains("0 元以上 70,000 元以下"));
    }

    private static long count(List<String> warnings, String words) {
        return warnings.stream().filter(warning -> warning.contains(words)).count();
    }

    private List<String> kinds(boolean derived) {
        return sql.list(
                "select kind || ' ' || count(*) from discretion_tier where kind is not null and derived = ?"
                        + " group by kind order by kind",
                row -> row.getString(1),
                derived);
    }
}
