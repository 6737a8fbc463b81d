package cn.mingquan.risks.figures;

import cn.mingquan.catalogue.figures.CatalogueTemplate;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.platform.testing.Timings;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.Bundles;
import cn.mingquan.registry.template.ReadBundles;
import cn.mingquan.registry.template.TemplateVersions;
import cn.mingquan.registry.template.own.OwnListChanges;
import cn.mingquan.registry.template.rollout.RolloutRun;
import cn.mingquan.registry.template.rollout.Rollouts;
import cn.mingquan.registry.template.update.TemplateChoices;
import cn.mingquan.registry.template.update.TemplateUpdate;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonPatchBuilder;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

/** Units with the packaged template of enforcement, in a database to which newer versions can be published. */
public final class TemplateUnits implements AutoCloseable {

    public static final String NEXT = "2027.1";

    public final Bundle packaged = new Bundles().get("enforcement");
    private final Postgres postgres = Postgres.freshDatabase();
    public final ScopedDatabase database = new ScopedDatabase(postgres);
    public final Sql sql = database.sql();
    public final TemplateVersions versions = new TemplateVersions(sql, new ReadBundles());
    private final List<TemplateSection> sections = List.of(new CatalogueTemplate(sql), new RiskTemplate(sql));
    final OwnListChanges lists;
    final Rollouts rollouts = new Rollouts(sql, Clock.systemUTC());
    final TemplateUpdate update = new TemplateUpdate(
            sql,
            versions,
            sections,
            new AuditTrail(database, Clock.systemUTC()),
            new FigureChanges(database),
            Clock.systemUTC());
    final TemplateChoices choices = new TemplateChoices(
            update, sections, sql, new AuditTrail(database, Clock.systemUTC()), new FigureChanges(database));
    final RolloutRun run = new RolloutRun(rollouts, update, versions, database.tenants());

    public TemplateUnits() {
        lists = new OwnListChanges(
                sql,
                update,
                sections,
                new Bundles(),
                new AuditTrail(database, Clock.systemUTC()),
                new FigureChanges(database));
        platform(() -> {
            sql.change("insert into region (code, name, short_name, kind, level, valid_from) values ('000000', '中国',"
                    + " '中国', 'NATION', 'NATION', '1949-10-01') on conflict do nothing");
            return publish(packaged.content());
        });
    }

    /** A unit whose schema was filled from the packaged version. */
    public Tenant unit(String name) {
        var tenant = postgres.newTenant();
        row(tenant, name);
        within(tenant, () -> {
            sections.forEach(section -> section.fill(packaged.section(section.key())));
            return name;
        });
        return tenant;
    }

    /** As the registry knows a unit; there need not be a schema. */
    void row(Tenant tenant, String name) {
        platform(() -> sql.change(
                "insert into unit (id, code, name, region_code, level, category, state, template_code, template_version,"
                        + " created_at) values (?, ?, ?, '000000', 'COUNTY', 'ENFORCEMENT', 'ACTIVE', ?, ?, now())",
                tenant.unitId(),
                tenant.code(),
                name,
                packaged.code(),
                packaged.version()));
    }

    /** Publishes the packaged version with some things changed. */
    public void publishNext(UnaryOperator<JsonPatchBuilder> changes) {
        var patch = changes.apply(Json.createPatchBuilder().replace("/version", NEXT));
        platform(() -> publish(patch.build().apply(packaged.content())));
    }

    private int publish(JsonObject content) {
        return sql.change(
                "insert into template_version (template, version, unit_category, state, source, content, note, made_by,"
                        + " published_at, updated_at) values (?, ?, ?, 'PUBLISHED', '', ?::json, '', '省级管理员', now(), now())",
                packaged.code(),
                content.getString("version"),
                packaged.unitCategory(),
                content.toString());
    }

    /** Where a benchmark ran. */
    String machine() throws IOException, SQLException {
        return Timings.machine(postgres);
    }

    public <T> T within(Tenant tenant, Callable<T> work) {
        return database.tenants().within(tenant, work);
    }

    public <T> T platform(Callable<T> work) {
        return database.tenants().asPlatform(work);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
