package cn.mingquan.catalogue.figures;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.statistics.Dimension;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PowerMeasuresTest {

    private TenantDatabase database;
    private Sql sql;

    @BeforeEach
    void tenant() throws SQLException {
        database = TenantFixture.tenant();
        sql = new Sql(database);
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    @Test
    void what_is_approved_on_the_day_counts_and_drafts_count_apart() throws SQLException {
        power("01", "APPROVED", "2026-11-01", null);
        power("01", "APPROVED", "2026-11-21", null);
        power("20", "APPROVED", "2026-11-01", null);
        power("NB", "APPROVED", "2026-11-01", null);
        power("01", "WITHDRAWN", "2026-10-01", "2026-11-10");
        power("02", "DRAFT", null, null);
        power("20", "DRAFT", null, null);

        assertThat(counted("2026-11-20"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "POWER 01", 1L,
                        "POWER X", 1L,
                        "POWER_DRAFT 02", 1L,
                        "PUBLIC_SERVICE 20", 1L,
                        "PUBLIC_SERVICE_DRAFT 20", 1L));
        assertThat(counted("2026-11-21")).containsEntry("POWER 01", 2L);
        assertThat(counted("2026-11-09")).containsEntry("POWER 01", 2L);
        assertThat(counted("2026-10-31"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("POWER 01", 1L, "POWER_DRAFT 02", 1L, "PUBLIC_SERVICE_DRAFT 20", 1L));
    }

    @Test
    void a_template_fills_once() {
        var section = object("{\"powerCategories\":[{\"code\":\"01\",\"label\":\"改了名\",\"sort\":9},"
                + "{\"code\":\"07\",\"label\":\"行政确认\",\"national\":\"07\",\"sort\":70}],\"customFields\":[]}");
        var template = new CatalogueTemplate(sql);

        template.fill(section);
        template.fill(section);

        assertThat(sql.list(
                        "select code || label || coalesce(national_code, '-') from power_category"
                                + " where code in ('01', '07') order by 1",
                        row -> row.getString(1)))
                .containsExactly("01行政许可01", "07行政确认07");
    }

    private Map<String, Long> counted(String day) throws SQLException {
        var counts = new TreeMap<String, Long>();
        new PowerMeasures()
                .count(
                        database.connection(),
                        "powers",
                        LocalDate.parse(day),
                        (measure, values, count) ->
                                counts.merge(measure + " " + values.get(Dimension.POWER_CATEGORY), count, Long::sum));
        return counts;
    }

    private void power(String category, String state, String approved, String withdrawn) {
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, approved_on, withdrawn_on,"
                        + " created_at, updated_at) values (?, ?, '事项', ?, '局', ?, ?::date, ?::date, '2026-01-01',"
                        + " '2026-01-01')",
                UUID.randomUUID(),
                UUID.randomUUID().toString(),
                category,
                state,
                approved,
                withdrawn);
    }

    private static JsonObject object(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
