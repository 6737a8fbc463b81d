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
        lock(owner, schema);
        var missing = new StringBuilder();
        boolean empty;
        try (var query = owner.prepareStatement("select exists (select from pg_roles where rolname = ?),"
                + " exists (select from pg_namespace where nspname = ?)")) {
            query.setString(1, schema);
            query.setString(2, schema);
            try (var row = query.executeQuery()) {
                row.next();
                missing.append(row.getBoolean(1) ? "" : role(schema));
                empty = !row.getBoolean(2);
            }
        }
        missing.append(empty ? "create schema " + schema + ";" : "")
                .append(missing.isEmpty() ? "" : "grant usage on schema " + schema + " to " + schema + ";");
        if (empty) {
            missing.append("set local search_path to ")
                    .append(schema)
                    .append(";")
                    .append(replay.everything());
        }
        if (!missing.isEmpty()) {
            SchemaReplay.run(owner, missing.toString());
        }
        boolean migrated = !empty && replay.bringUpToDate(owner, schema);
        return migrated || !missing.isEmpty();
    }

    /** A statement of its own: what follows must see what the one before us committed. */
    private static void lock(Connection owner, String schema) throws SQLException {
        try (var lock = owner.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, schema);
            lock.execute();
        }
    }

    /**
     * Brings the unit's schema that {@code search_path} is on to {@link #version()} in the caller's transaction, as {@code
     * mq_owner}.
     *
     * @return whether anything was missing
     */
    public boolean migrate(Connection owner) throws SQLException {
        return replay.bringUpToDate(owner);
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
