package cn.mingquan.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * A unit's schema and the role that may use it, both named {@code t_<code>}. The role can sign in (Citus connects to its
 * workers as the current role) but has no password; it inherits the table privileges of {@code mq_tenant}, and the usage
 * of its own schema alone is what keeps units apart.
 */
public final class TenantSchemas {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]{10}");

    private final SchemaReplay replay;

    public TenantSchemas(Changelog tenantChangelog) {
        this.replay = new SchemaReplay(tenantChangelog);
    }

    /** The schema version that {@link #create} and {@link #migrate} lead to. */
    public String version() {
        return replay.changelog().version();
    }

    /**
     * Makes what is missing of schema, role, tables and grants, in the caller's transaction, as {@code mq_owner}. Doing it
     * again changes nothing; two at the same time wait for each other.
     *
     * @return whether anything was missing
     */
    public boolean create(Connection owner, String code) throws SQLException {
        var schema = schema(code);
        try (var query = owner.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0)),"
                + " exists (select from pg_roles where rolname = ?),"
                + " exists (select from pg_namespace where nspname = ?)")) {
            query.setString(1, schema);
            query.setString(2, schema);
            query.setString(3, schema);
            try (var row = query.executeQuery();
                    var statement = owner.createStatement()) {
                row.next();
                boolean complete = row.getBoolean(2) && row.getBoolean(3);
                statement.execute((row.getBoolean(2) ? "" : role(schema))
                        + (row.getBoolean(3) ? "" : "create schema " + schema + ";")
                        + "grant usage on schema " + schema + " to " + schema);
                return replay.bringUpToDate(owner, schema) || !complete;
            }
        }
    }

    /** Brings an existing schema to {@link #version()} in the caller's transaction, as {@code mq_owner}. */
    public boolean migrate(Connection owner, String code) throws SQLException {
        return replay.bringUpToDate(owner, schema(code));
    }

    private static String role(String role) {
        return "create role " + role + " login in role mq_tenant;" + "grant " + role
                + " to mq_app with inherit false, set true;";
    }

    private static String schema(String code) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("Not a unit's code: " + code);
        }
        return "t_" + code;
    }
}
