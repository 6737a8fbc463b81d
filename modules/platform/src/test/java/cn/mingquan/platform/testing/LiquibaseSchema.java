package cn.mingquan.platform.testing;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * A schema as Liquibase itself sees and makes it, to hold ours against. Each call takes a connection and parses the
 * changelog, as the loops do that Liquibase is run in over many schemas.
 */
public final class LiquibaseSchema {
    private final Postgres database;
    private final String schema;

    /** The schema must exist. */
    public LiquibaseSchema(Postgres database, String schema) {
        this.database = database;
        this.schema = schema;
    }

    /** An empty schema with its role, as provisioning makes them before it fills the schema. */
    public static LiquibaseSchema newTenant(Postgres database) throws Exception {
        var schema = "t_" + Postgres.randomCode();
        try (var owner = database.ownerConnection();
                var statement = owner.createStatement()) {
            statement.execute("create role " + schema + " login in role mq_tenant");
            statement.execute("create schema " + schema);
            statement.execute("grant usage on schema " + schema + " to " + schema);
        }
        return new LiquibaseSchema(database, schema);
    }

    public String name() {
        return schema;
    }

    public void update(String changelog) throws Exception {
        within(changelog, liquibase -> {
            liquibase.setShowSummary(UpdateSummaryEnum.OFF);
            liquibase.update(new Contexts(), new LabelExpression());
            return null;
        });
    }

    /** The changesets that {@code liquibase status} lists. */
    public List<String> status(String changelog) throws Exception {
        return within(
                changelog, liquibase -> liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                        .map(changeSet -> changeSet.toString(false))
                        .toList());
    }

    private interface Work<T> {
        T with(Liquibase liquibase) throws Exception;
    }

    private <T> T within(String changelog, Work<T> work) throws Exception {
        return Scope.child(Map.of(Scope.Attr.ui.name(), new LoggerUIService()), () -> {
            try (var owner = database.ownerConnection();
                    var liquibase = liquibase(owner, changelog)) {
                return work.with(liquibase);
            }
        });
    }

    private Liquibase liquibase(Connection owner, String changelog) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("set search_path to " + schema);
        }
        var target = DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(owner));
        target.setDefaultSchemaName(schema);
        target.setLiquibaseSchemaName(schema);
        return new Liquibase(changelog, new ClassLoaderResourceAccessor(), target);
    }
}
