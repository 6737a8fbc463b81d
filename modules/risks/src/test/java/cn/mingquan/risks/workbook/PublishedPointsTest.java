package cn.mingquan.risks.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.workbook.Column;
import cn.mingquan.platform.workbook.CsvText;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.platform.workbook.SheetLayout;
import cn.mingquan.platform.workbook.SheetRow;
import cn.mingquan.platform.workbook.WorkbookLayout;
import cn.mingquan.platform.workbook.WorkbookReader;
import cn.mingquan.risks.RiskFixture;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Risk points that 14 public bodies have published, under the headers of the template: every row is taken, or named with
 * its reason. The file is not ours to ship; where it is absent the test says so and is skipped.
 */
class PublishedPointsTest {

    private static final String SHEET = "表";
    private static final List<String> COLUMNS = List.of("risk_point", "expression", "level_raw", "responsible_role");

    @Test
    void every_row_is_taken_or_named() throws IOException, SQLException {
        var file = file();
        assumeTrue(file.isPresent(), "The published risk points are not here (MINGQUAN_SHARED_DATA); skipped.");
        try (var database = RiskFixture.tenant()) {
            var sql = new Sql(database);
            sql.change("insert into risk_level (code, label, colour, severity, sort) values"
                    + " ('C', '中', '#FA8C16', 2, 3)");
            var clock = Clock.systemUTC();
            var imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
            var points = new PointImport(sql, new AuditTrail(database, clock), new FigureChanges(database), clock);

            var view = imports.check(points, "points.csv", new ByteArrayInputStream(template(file.orElseThrow())));

            // six points whose publisher gives one level for the whole power, three with a bare figure
            assertThat(view.counts()).containsExactly(new SheetCount("风险点", 36, 0, 0, 9));
            assertThat(view.problems())
                    .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                    .hasSize(9)
                    .allSatisfy(finding -> {
                        assertThat(finding.column()).isEqualTo("风险等级");
                        assertThat(finding.reason()).containsPattern("“(1中2低|1|2)”不在可选范围内");
                    });

            imports.confirm(points, view.id(), true);

            assertThat(sql.list(
                            "select coalesce(level, '-') || ' ' || count(*) from risk_point group by level order by 1",
                            row -> row.getString(1)))
                    .containsExactly("- 15", "A 7", "B 8", "C 6");
        }
    }

    private static byte[] template(Path file) throws IOException {
        var layout = new WorkbookLayout(
                "",
                List.of(),
                List.of(new SheetLayout(
                        SHEET,
                        COLUMNS.stream()
                                .map(key -> Column.text(key, key, 10_000, 10, ""))
                                .toList())),
                SHEET);
        var text = new StringBuilder(CsvText.line(List.of("风险描述", "风险等级", "责任人")));
        try (var reader = WorkbookReader.open(Files.readAllBytes(file), layout, new Findings())) {
            reader.rows(
                    SHEET,
                    row -> text.append(CsvText.line(
                            List.of(description(row), row.peek("level_raw"), row.peek("responsible_role")))));
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Some bodies tell the risk and how it shows itself, others one of the two. */
    private static String description(SheetRow row) {
        return String.join(
                "：",
                Stream.of("risk_point", "expression")
                        .map(row::peek)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    private static Optional<Path> file() {
        return Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .map(folder -> Path.of(folder).resolve("integrity_risk_points.csv"))
                .filter(Files::isReadable);
    }
}
