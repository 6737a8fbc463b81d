package cn.mingquan.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.ImportView;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.workbook.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Lists of powers that public bodies have published, uploaded as they are: every row is taken, or named with its reason.
 * The files are not ours to ship; where they are absent the tests say so and are skipped.
 */
class PublishedTablesTest {

    private TenantDatabase database;
    private Sql sql;
    private Imports imports;
    private PowerImport powers;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
        sql.each(
                "insert into power_category (code, label, national_code, sort) values (?, ?, ?, ?)",
                List.of(
                        new Object[] {"03", "行政强制", "03", 3},
                        new Object[] {"04", "行政征收", "04", 4},
                        new Object[] {"05", "行政给付", "05", 5},
                        new Object[] {"06", "行政检查", "06", 6},
                        new Object[] {"07", "行政确认", "07", 7},
                        new Object[] {"08", "行政奖励", "08", 8},
                        new Object[] {"09", "行政裁决", "09", 9},
                        new Object[] {"10", "其他行政权力", "10", 10}));
        var clock = Clock.systemUTC();
        imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
        powers = new PowerImport(
                sql,
                new CatalogueLists(sql, List.of(), new HolderLayers(Optional::empty)),
                Optional::empty,
                new AuditTrail(database, clock),
                TenantFixture.figures(database),
                clock);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "power_items_guangan_district_2025, 1135, 0",
        "power_items_jiangmen_environment_penalties, 165, 0",
        "power_items_longhua_subdistrict_penalties, 115, 0",
        "power_items_liaoning_sample, 30, 1",
        "power_items_heilongjiang_transport_penalties, 10, 0",
        "permits_pre_registration_national_2017, 31, 0",
        "inspection_items_zhejiang_2017, 79, 0"
    })
    void every_row_is_taken_or_named(String file, int rows, int bad) throws IOException {
        var view = check(file);

        assertThat(view.counts()).containsExactly(new SheetCount("职权", rows - bad, 0, 0, bad));
        assertThat(errors(view)).hasSize(bad).allMatch(reason -> reason.contains("（源编码99，未说明）"));
        assertThat(sql.number("select count(*) from power_item")).isZero();

        imports.confirm(powers, view.id(), true);

        assertThat(sql.number("select count(*) from power_item where category is not null"))
                .isEqualTo(rows - bad);
        assertThat(sql.number("select count(distinct code) from power_item")).isEqualTo(rows - bad);
    }

    @ParameterizedTest
    @CsvSource({
        "power_items_jiangmen_environment_penalties, 2",
        "power_items_heilongjiang_transport_penalties, 2",
        "inspection_items_zhejiang_2017, 39"
    })
    void a_name_that_comes_again_is_kept_and_named(String file, int again) throws IOException {
        assertThat(check(file).problems())
                .filteredOn(finding -> finding.reason().contains("同名；两项都会保留"))
                .hasSize(again);
    }

    @ParameterizedTest
    @CsvSource({"power_items_liaoning_sample, legal_basis", "inspection_items_zhejiang_2017, frequency"})
    void a_column_that_is_not_read_is_named(String file, String heading) throws IOException {
        assertThat(check(file).problems())
                .anyMatch(finding -> finding.row() == 1 && finding.reason().contains("表头“" + heading + "”不认识，这一列不会导入"));
    }

    private ImportView check(String name) throws IOException {
        var file = file(name + ".csv");
        assumeTrue(file.isPresent(), "The published list is not here (MINGQUAN_SHARED_DATA); skipped.");
        return imports.check(powers, name + ".csv", new ByteArrayInputStream(Files.readAllBytes(file.orElseThrow())));
    }

    private static List<String> errors(ImportView view) {
        return view.problems().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(Finding::reason)
                .toList();
    }

    private static Optional<Path> file(String name) {
        return Optional.ofNullable(System.getProperty("MINGQUAN_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("MINGQUAN_SHARED_DATA")))
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Files::isReadable);
    }
}
