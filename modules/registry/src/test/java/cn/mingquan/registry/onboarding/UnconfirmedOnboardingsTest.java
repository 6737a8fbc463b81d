package cn.mingquan.registry.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.registry.RegistryDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnconfirmedOnboardingsTest {

    private static final Instant BEFORE = Instant.parse("2026-11-21T00:00:00Z");

    private final RegistryDatabase database = RegistryDatabase.withRegions();

    @Test
    void a_file_that_nobody_confirmed_goes_with_its_rows_and_everything_else_stays() {
        batch("早.xlsx", "CHECKED", "2026-11-20T23:59:59Z");
        batch("刚.xlsx", "CHECKED", "2026-11-21T00:00:00Z");
        batch("正.xlsx", "RUNNING", "2026-01-01T00:00:00Z");
        batch("成.xlsx", "DONE", "2026-01-01T00:00:00Z");

        var removed = new Onboardings(database.sql(), Clock.systemUTC()).removeUnconfirmed(BEFORE);

        assertThat(removed).isEqualTo(1);
        assertThat(files()).containsExactlyInAnyOrder("刚.xlsx", "正.xlsx", "成.xlsx");
        assertThat(database.sql().number("select count(*) from onboarding_file"))
                .isEqualTo(3);
        assertThat(database.sql().number("select count(*) from onboarding_item"))
                .isEqualTo(3);
    }

    private void batch(String file, String state, String at) {
        var id = UUID.randomUUID();
        database.sql()
                .change(
                        "insert into onboarding (id, file_name, state, problems, created_by, created_at)"
                                + " values (?, ?, ?, '[]', 'tester', ?)",
                        id,
                        file,
                        state,
                        Instant.parse(at));
        database.sql().change("insert into onboarding_file (onboarding_id, content) values (?, ''::bytea)", id);
        database.sql()
                .change(
                        "insert into onboarding_item (id, onboarding_id, sheet, row_number, name, effect, request, step,"
                                + " updated_at) values (?, ?, '单位', 2, '甲局', 'CREATE', '{}', 'WAITING', ?)",
                        UUID.randomUUID(),
                        id,
                        Instant.parse(at));
    }

    private List<String> files() {
        return database.sql().list("select file_name from onboarding", row -> row.getString(1));
    }
}
