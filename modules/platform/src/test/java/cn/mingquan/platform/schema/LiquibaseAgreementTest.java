package cn.mingquan.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.testing.LiquibaseSchema;
import cn.mingquan.platform.testing.Postgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What we replay must be what Liquibase itself would have made, and Liquibase must see it so. */
class LiquibaseAgreementTest {
    private static final String TENANT = "liquibase/tenant/changelog.yaml";
    private static final String PLATFORM = "liquibase/platform/changelog.yaml";

    private final Postgres database = Postgres.freshDatabase();

    @Test
    void liquibase_finds_nothing_to_do_on_a_replayed_unit() throws Exception {
        var schema = database.newTenant().schema();
        var before = tracking(schema);

        assertThat(before).isNotEmpty();
        assertThat(new LiquibaseSchema(database, schema).status(TENANT)).isEmpty();
        new LiquibaseSchema(database, schema).update(TENANT);
        assertThat(tracking(schema)).isEqualTo(before);
    }

    @Test
    void liquibase_finds_nothing_to_do_on_the_replayed_shared_schemas() throws Exception {
        var before = tracking("platform");

        assertThat(before).isNotEmpty();
        assertThat(new LiquibaseSchema(database, "platform").status(PLATFORM)).isEmpty();
        new LiquibaseSchema(database, "platform").update(PLATFORM);
        assertThat(tracking("platform")).isEqualTo(before);
    }

    @Test
    void a_replayed_unit_is_the_same_as_one_made_by_liquibase() throws Exception {
        var replayed = database.newTenant().schema();
        var liquibase = LiquibaseSchema.newTenant(database);
        var reference = liquibase.name();
        liquibase.update(TENANT);

        assertThat(catalogue(database, replayed)).hasSizeGreaterThan(100).isEqualTo(catalogue(database, reference));
        assertThat(tracking(replayed)).isEqualTo(tracking(reference));
    }

    @Test
    void the_replayed_shared_schemas_are_the_same_as_those_made_by_liquibase() throws Exception {
        var other = Postgres.emptyDatabase();
        try (var owner = other.ownerConnection();
                var statement = owner.createStatement()) {
            statement.execute("create schema platform");
            statement.execute("create schema statistics");
        }
        new LiquibaseSchema(other, "platform").update(PLATFORM);

        assertThat(catalogue(database, "platform")).hasSizeGreaterThan(100).isEqualTo(catalogue(other, "platform"));
        assertThat(catalogue(database, "statistics")).isEqualTo(catalogue(other, "statistics"));
    }

    /** Everything Liquibase notes, but for the moment. */
    private List<String> tracking(String schema) throws SQLException {
        return query(
                database,
                "select concat_ws('|', id, author, filename, orderexecuted, exectype, md5sum, description, comments,"
                        + " coalesce(tag, '-'), liquibase, coalesce(contexts, '-'), coalesce(labels, '-'),"
                        + " length(deployment_id)) from " + schema + ".databasechangelog order by orderexecuted",
                schema);
    }

    /** Columns, constraints, indexes, grants, policies and comments, with the schema's own name left out. */
    private static List<String> catalogue(Postgres database, String schema) throws SQLException {
        var all = new ArrayList<String>();
        all.addAll(query(
                database,
                "select concat_ws(' ', 'column', c.relname, a.attnum, a.attname, format_type(a.atttypid, a.atttypmod),"
                        + " a.attnotnull, pg_get_expr(d.adbin, d.adrelid), a.attidentity, a.attgenerated, a.attacl,"
                        + " col_description(c.oid, a.attnum)) from pg_attribute a join pg_class c on c.oid = a.attrelid"
                        + " left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum"
                        + " where c.relnamespace = ?::regnamespace and a.attnum > 0 order by 1",
                schema));
        all.addAll(query(
                database,
                "select concat_ws(' ', 'constraint', conrelid::regclass, conname, contype, convalidated,"
                        + " pg_get_constraintdef(oid)) from pg_constraint where connamespace = ?::regnamespace order by 1",
                schema));
        all.addAll(query(
                database,
                "select concat_ws(' ', 'index', pg_get_indexdef(i.indexrelid)) from pg_index i"
                        + " join pg_class c on c.oid = i.indexrelid where c.relnamespace = ?::regnamespace order by 1",
                schema));
        all.addAll(query(
                database,
                "select concat_ws(' ', 'relation', relname, relkind, relpersistence, relrowsecurity,"
                        + " relforcerowsecurity, array(select unnest(relacl)::text order by 1), reloptions, pg_get_userbyid(relowner), obj_description(oid))"
                        + " from pg_class where relnamespace = ?::regnamespace order by 1",
                schema));
        all.addAll(query(
                database,
                "select concat_ws(' ', 'policy', tablename, policyname, permissive, roles, cmd, qual, with_check)"
                        + " from pg_policies where schemaname = ?::text order by 1",
                schema));
        all.addAll(query(
                database,
                "select concat_ws(' ', 'schema', nspacl, pg_get_userbyid(nspowner)) from pg_namespace"
                        + " where nspname = ?::text",
                schema));
        return all.stream().map(line -> line.replace(schema, "SCHEMA")).sorted().toList();
    }

    private static List<String> query(Postgres database, String sql, String schema) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = database.superConnection();
                var query = connection.prepareStatement(sql)) {
            if (sql.contains("?")) {
                query.setString(1, schema);
            }
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(row.getString(1));
                }
            }
        }
        return lines;
    }
}
