package cn.mingquan.registry.template;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateFillingTest {

    private final Postgres postgres = Postgres.freshDatabase();
    private final Tenant tenant = postgres.newTenant();

    @Test
    void what_is_filled_again_is_recorded_once_and_another_template_of_its_own() throws SQLException {
        try (var database = new ScopedDatabase(postgres)) {
            var audit = new AuditTrail(database, Clock.systemUTC());
            var filling = new TemplateFilling(database.tenants(), List.of(), audit);

            var bundles = new Bundles();
            filling.fill(tenant, bundles.get("enforcement"));
            filling.fill(tenant, bundles.get("enforcement"));
            assertThat(recorded(database)).singleElement().asString().contains("\"template\":\"enforcement\"");

            filling.fill(tenant, bundles.get("other"));
            assertThat(recorded(database)).hasSize(2);
        }
    }

    private List<String> recorded(ScopedDatabase database) {
        return database.tenants().within(tenant, () -> database.sql()
                .list("select detail from audit_entry where action = 'template.fill'", row -> row.getString(1)));
    }
}
