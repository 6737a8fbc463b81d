package cn.mingquan.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;

/** The schemas {@code platform} and {@code statistics}, shared by all units. */
public final class SharedSchemas {
    private final SchemaReplay replay;

    public SharedSchemas(Changelog platformChangelog) {
        this.replay = new SchemaReplay(platformChangelog);
    }

    /**
     * Brings both schemas to the changelog's version in the caller's transaction, as {@code mq_owner}. Servers that start
     * together wait for each other.
     *
     * @return whether anything was missing
     */
    public boolean bringUpToDate(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            // However long the other server needs; for tables in use the owner's own limit holds again.
            statement.execute("set local lock_timeout to 0;"
                    + "select pg_advisory_xact_lock(hashtextextended('mingquan.platform', 0));"
                    + "set local lock_timeout to default");
            statement.execute("set local client_min_messages to warning;"
                    + "create schema if not exists platform; create schema if not exists statistics");
        }
        return replay.bringUpToDate(owner, "platform");
    }
}
