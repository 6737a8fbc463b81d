package cn.mingquan.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.platform.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnconfirmedUploadsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    private final Postgres postgres = Postgres.freshDatabase();
    private final Tenants tenants = new Tenants() {};
    private final Sql sql = new Sql(new Database() {
        @Override
        public Connection connection() throws SQLException {
            var tenant = Scopes.tenant();
            return tenant.isPresent() ? postgres.tenantConnection(tenant.get()) : postgres.platformConnection();
        }
    });
    private final List<Instant> asked = new ArrayList<>();
    private final Tenant first = postgres.newTenant();
    private final Tenant second = postgres.newTenant();

    @Test
    void what_waited_too_long_for_confirmation_goes_and_everything_else_stays() {
        tenants.within(first, () -> upload("早.xlsx", "CHECKED", "2026-11-20T23:59:59Z"));
        tenants.within(first, () -> upload("刚.xlsx", "CHECKED", "2026-11-21T00:00:00Z"));
        tenants.within(first, () -> upload("成.xlsx", "APPLIED", "2026-01-01T00:00:00Z"));
        tenants.within(first, () -> upload("弃.xlsx", "DISCARDED", "2026-01-01T00:00:00Z"));
        tenants.asPlatform(() -> upload("省.xlsx", "CHECKED", "2026-11-20T00:00:00Z"));

        job(24, first).run();

        assertThat(tenants.within(first, this::uploads)).containsExactly("刚.xlsx", "弃.xlsx", "成.xlsx");
        assertThat(tenants.asPlatform(this::uploads)).isEmpty();
        assertThat(asked).containsExactly(Instant.parse("2026-11-21T00:00:00Z"));
    }

    @Test
    void a_unit_that_cannot_be_reached_holds_up_no_other() {
        tenants.within(second, () -> upload("早.xlsx", "CHECKED", "2026-11-20T00:00:00Z"));

        job(24, new Tenant(UUID.randomUUID(), Postgres.randomCode()), second).run();

        assertThat(tenants.within(second, this::uploads)).isEmpty();
    }

    @Test
    void the_time_can_be_set_but_not_to_nothing() {
        tenants.within(first, () -> upload("早.xlsx", "CHECKED", "2026-11-20T00:00:00Z"));

        job(72, first).run();

        assertThat(tenants.within(first, this::uploads)).containsExactly("早.xlsx");
        assertThatThrownBy(() -> job(0, first)).hasMessageContaining("mingquan.imports.unconfirmed-hours");
    }

    private UnconfirmedUploads job(int hours, Tenant... all) {
        var directory = new TenantDirectory() {
            @Override
            public Optional<Entry> find(String code) {
                return Optional.empty();
            }

            @Override
            public List<Tenant> all() {
                return List.of(all);
            }
        };
        Unconfirmed other = before -> {
            asked.add(before);
            return 1;
        };
        return new UnconfirmedUploads(tenants, directory, List.of(other), sql, Clock.fixed(NOW, ZoneOffset.UTC), hours);
    }

    private int upload(String file, String state, String at) {
        return sql.change(
                "insert into import_run (id, kind, file_name, file_sha256, content, state, report, created_by, created_at,"
                        + " version) values (?, 'powers', ?, '', '', ?, '{}', 'tester', ?, 0)",
                UUID.randomUUID(),
                file,
                state,
                Instant.parse(at));
    }

    private List<String> uploads() {
        return sql.list("select file_name from import_run order by file_name collate \"C\"", row -> row.getString(1));
    }
}
