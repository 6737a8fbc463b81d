package cn.mingquan.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.audit.reading.ChainExport;
import cn.mingquan.platform.identity.Actor;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.secrets.InstallationKey;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.platform.testing.Postgres;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform's own record of changes: found again by its readers, and proven by the offline verifier. */
class PlatformRecordTest {

    private static final Actor CHIEF = new Actor("province-admin", "省级管理员");
    private static final Actor COUNTY = new Actor("wq-admin", "武强县管理员");

    private final Postgres postgres = Postgres.freshDatabase();
    private final Tenants tenants = new Tenants() {};
    private final Database database = new Database() {
        @Override
        public Connection connection() throws SQLException {
            var tenant = Scopes.tenant();
            return tenant.isPresent() ? postgres.tenantConnection(tenant.get()) : postgres.platformConnection();
        }
    };
    private final Tenant unit = postgres.newTenant();
    private final AuditEntries entries = new AuditEntries(database);

    @BeforeEach
    void three_days() {
        record(CHIEF, "2026-11-20T15:59:59Z", "region.added", "武强县", Map.of("code", "131123"));
        record(CHIEF, "2026-11-20T16:00:00Z", "delegation.added", "wq_admin", Map.of("region", "131123"));
        record(COUNTY, "2026-11-21T16:30:00Z", "onboarding.credentials-taken", "武强县卫生健康局 100%", Map.of());
        tenants.within(unit, () -> {
            trail("2026-11-21T16:31:00Z").record("power.added", "power", null, "武强县的职权", Map.of());
            return null;
        });
    }

    @Test
    void the_newest_comes_first_and_nothing_of_a_unit_is_among_them() {
        assertThat(labels(filter -> {})).containsExactly("武强县卫生健康局 100%", "wq_admin", "武强县");
    }

    @Test
    void words_are_looked_for_in_who_what_and_change_and_wildcards_mean_themselves() {
        assertThat(labels(filter -> filter.words = "武强县"))
                .as("subject, and the name of who did it")
                .containsExactly("武强县卫生健康局 100%", "武强县");
        assertThat(labels(filter -> filter.words = "131123")).containsExactly("wq_admin", "武强县");
        assertThat(labels(filter -> filter.words = "WQ-ADMIN")).containsExactly("武强县卫生健康局 100%");
        assertThat(labels(filter -> filter.words = "0%")).containsExactly("武强县卫生健康局 100%");
        assertThat(labels(filter -> filter.words = "q_a")).containsExactly("wq_admin");
        assertThat(labels(filter -> filter.words = "没有")).isEmpty();
    }

    @Test
    void a_period_holds_both_its_days_in_chinas_time() {
        assertThat(labels(filter -> filter.from = LocalDate.of(2026, 11, 21)))
                .containsExactly("武强县卫生健康局 100%", "wq_admin");
        assertThat(labels(filter -> filter.to = LocalDate.of(2026, 11, 20))).containsExactly("武强县");
        assertThat(labels(filter -> {
                    filter.from = LocalDate.of(2026, 11, 21);
                    filter.to = LocalDate.of(2026, 11, 21);
                }))
                .containsExactly("wq_admin");
    }

    @Test
    void an_action_narrows_and_those_that_occur_are_offered() {
        assertThat(labels(filter -> filter.action = "region.added")).containsExactly("武强县");
        assertThat(tenants.asPlatform(entries::actions))
                .containsExactly("delegation.added", "onboarding.credentials-taken", "region.added");
        assertThat(tenants.within(unit, entries::actions)).containsExactly("power.added");
        assertThat(tenants.within(postgres.newTenant(), entries::actions)).isEmpty();
    }

    @Test
    void the_exported_chain_of_the_platform_is_whole_and_shows_what_was_changed() throws Exception {
        var key = new InstallationKey("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        new Sealer(tenants, new Directory(unit), database, key, clock("2026-11-22T00:00:00Z")).sealAll();

        var file = export();

        var verdict = verify(file);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.tenant()).isEqualTo("mq_platform");
        assertThat(verdict.sealed()).isEqualTo(3);
        assertThat(verdict.unsealed()).isZero();
        assertThat(file).doesNotContain("武强县的职权");
        assertThat(verify(file.replace("省级管理员", "别的管理员")).findings()).anyMatch(found -> found.endsWith("was changed"));
        assertThat(verify(file.substring(0, file.lastIndexOf("{\"kind\""))).findings())
                .anyMatch(found -> found.contains("the head is link 3"));
    }

    @Test
    void what_is_shown_for_keeping_proves_the_chain_and_exposes_one_signed_anew() throws Exception {
        var export = new ChainExport(database);
        var before = tenants.asPlatform(export::head);
        assertThat(before.sealed()).isZero();
        assertThat(before.keyFingerprint()).isNull();
        var key = new InstallationKey("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        new Sealer(tenants, new Directory(unit), database, key, clock("2026-11-22T00:00:00Z")).sealAll();

        var kept = tenants.asPlatform(export::head);

        assertThat(kept.tenant()).isEqualTo("mq_platform");
        assertThat(kept.sealed()).isEqualTo(3);
        assertThat(kept.signedAt()).isEqualTo("2026-11-22T00:00:00Z");
        assertThat(verify(export()).whole())
                .as("by itself a file proves nothing")
                .isFalse();
        assertThat(verify(export(), new ChainVerifier.Kept(kept.keyFingerprint(), null))
                        .whole())
                .isTrue();
        assertThat(verify(export(), new ChainVerifier.Kept(null, kept.hash())).whole())
                .isTrue();
        var anothers = tenants.within(unit, export::head);
        assertThat(anothers.sealed()).isEqualTo(1);
        assertThat(verify(export(), new ChainVerifier.Kept(anothers.keyFingerprint(), null))
                        .broken())
                .isTrue();
    }

    @Test
    void a_unit_that_cannot_be_reached_holds_up_nobody_and_is_tried_again() throws Exception {
        var gone = new Tenant(UUID.randomUUID(), Postgres.randomCode());
        var waiting = tenants.asPlatform(() -> {
            try (var connection = database.connection();
                    var insert = connection.prepareStatement("insert into seal_request (id, tenant) values (?, ?)")) {
                // older than all others, so that it is looked at first
                insert.setObject(1, new UUID(0, 1));
                insert.setString(2, gone.role());
                return insert.executeUpdate();
            }
        });
        var key = new InstallationKey("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
        var sealer = new Sealer(tenants, new Directory(unit, gone), database, key, clock("2026-11-22T00:00:00Z"));

        sealer.sealAll();
        sealer.sealAll();

        assertThat(verify(export()).unsealed()).isZero();
        assertThat(linksOf(unit)).isEqualTo(1);
        assertThat(requests()).containsExactly(gone.role()).hasSize(waiting);
    }

    private int linksOf(Tenant tenant) {
        return tenants.within(tenant, () -> {
            try (var connection = database.connection();
                    var rows = connection.createStatement().executeQuery("select count(*) from audit_link")) {
                rows.next();
                return rows.getInt(1);
            }
        });
    }

    private List<String> requests() {
        return tenants.asPlatform(() -> {
            var roles = new ArrayList<String>();
            try (var connection = database.connection();
                    var rows = connection.createStatement().executeQuery("select tenant from seal_request")) {
                while (rows.next()) {
                    roles.add(rows.getString(1));
                }
            }
            return roles;
        });
    }

    private String export() throws Exception {
        return tenants.asPlatform(() -> {
            var out = new ByteArrayOutputStream();
            new ChainExport(database).write(out);
            return out.toString(StandardCharsets.UTF_8);
        });
    }

    private static ChainVerifier.Verdict verify(String file) throws IOException {
        return verify(file, new ChainVerifier.Kept(null, null));
    }

    private static ChainVerifier.Verdict verify(String file, ChainVerifier.Kept kept) throws IOException {
        return ChainVerifier.verify(new BufferedReader(new StringReader(file)), kept);
    }

    private List<String> labels(Consumer<AuditFilter> choice) {
        var filter = new AuditFilter();
        choice.accept(filter);
        var page = tenants.asPlatform(() -> entries.page(filter, new PageQuery()));
        assertThat(page.total()).isEqualTo(page.items().size());
        return page.items().stream().map(AuditEntryView::label).toList();
    }

    private void record(Actor actor, String at, String action, String label, Object detail) {
        tenants.asPlatform(actor, () -> {
            trail(at).record(action, "subject", null, label, detail);
            return null;
        });
    }

    private AuditTrail trail(String at) {
        return new AuditTrail(database, clock(at));
    }

    private static Clock clock(String at) {
        return Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    }

    private record Directory(List<Tenant> all) implements TenantDirectory {

        Directory(Tenant... all) {
            this(List.of(all));
        }

        @Override
        public Optional<Entry> find(String code) {
            return all.stream()
                    .filter(tenant -> tenant.code().equals(code))
                    .findFirst()
                    .map(tenant -> new Entry(tenant, false));
        }
    }
}
