package cn.mingquan.risks;

import cn.mingquan.catalogue.figures.CatalogueTemplate;
import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.TenantSchemas;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.testing.LiquibaseSchema;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.platform.testing.Timings;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.risks.figures.RiskTemplate;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prints what it costs to onboard one agency as far as the database goes: schema, role, tables, grants, and the content of
 * its category's template, beside a Liquibase update of the same schema in the same run. Ours is done on connections that
 * stay open, as the server's pools keep them; Liquibase opens one for each schema, as the loops do that it is run in. How
 * to start it, and what it printed: docs/reference/performance.md.
 */
final class OnboardingBenchmark {
    private static final int MEASURED = 200;
    private static final int SAMPLE = 40;
    private static final int WARM_UP = 10;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final Logger LIQUIBASE_LOG = Logger.getLogger("liquibase");

    private final Postgres database = Postgres.freshDatabase();
    private final TenantSchemas schemas = new TenantSchemas(Changelog.tenant());
    private final List<Bundle> bundles = new Bundles().all();

    public static void main(String[] arguments) throws Exception {
        LIQUIBASE_LOG.setLevel(Level.SEVERE);
        new OnboardingBenchmark().run();
    }

    private void run() throws Exception {
        try (var owner = database.ownerConnection();
                var application = database.appConnection()) {
            owner.setAutoCommit(false);
            run(owner, application);
        }
    }

    private void run(Connection owner, Connection application) throws Exception {
        OUT.println(Timings.machine(database));
        var opening = new Timings();
        var whole = new Timings();
        var content = new Timings();
        var liquibase = new Timings();
        for (int i = -WARM_UP; i < MEASURED; i++) {
            if (i == 0) {
                List.of(opening, whole, content, liquibase).forEach(Timings::clear);
            }
            var bundle = bundles.get(Math.floorMod(i, bundles.size()));
            whole.take(() -> {
                var tenant = makeSchema(owner);
                content.take(() -> fill(application, tenant, bundle));
            });
            if (i < 0 || i % (MEASURED / SAMPLE) == 0) {
                var schema = LiquibaseSchema.newTenant(database);
                liquibase.take(() -> schema.update("liquibase/tenant/changelog.yaml"));
                opening.take(() -> database.ownerConnection().close());
            }
        }
        OUT.printf("one agency, schema and template, %d agencies, %d templates: %s%n", MEASURED, bundles.size(), whole);
        OUT.printf("of that the template's content: %s%n", content);
        OUT.printf(
                "a Liquibase update of the same schema (role and schema already there, no template), sample of %d taken in"
                        + " between: %s; %.1f times ours at the median%n",
                liquibase.size(), liquibase, liquibase.median() / (double) whole.median());
        OUT.printf("of that opening a connection, which ours need not: %s%n", opening);
    }

    private Tenant makeSchema(Connection owner) throws Exception {
        var tenant = new Tenant(UUID.randomUUID(), Postgres.randomCode());
        schemas.create(owner, tenant.code());
        owner.commit();
        return tenant;
    }

    private void fill(Connection application, Tenant tenant, Bundle bundle) throws Exception {
        try (var connection = TenantDatabase.pooled(application, tenant)) {
            var sql = new Sql(connection);
            for (TemplateSection section : List.of(new CatalogueTemplate(sql), new RiskTemplate(sql))) {
                section.fill(bundle.section(section.key()));
            }
            connection.commit();
        }
    }
}
