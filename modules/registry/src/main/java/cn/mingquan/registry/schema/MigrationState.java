package cn.mingquan.registry.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Where each unit's schema stands, kept on its row in {@code platform.unit}. */
final class MigrationState {
    private static final int REASON_LENGTH = 2000;

    private MigrationState() {}

    /** Units whose schema is of another version: one query, also when there is nothing to do. */
    static List<String> behind(Connection owner, String version) throws SQLException {
        var codes = new ArrayList<String>();
        try (var query =
                owner.prepareStatement("select code from platform.unit where schema_version <> ? order by code")) {
            query.setString(1, version);
            try (var row = query.executeQuery()) {
                while (row.next()) {
                    codes.add(row.getString(1));
                }
            }
        }
        return codes;
    }

    /**
     * Takes a unit in hand, notes the version it will have when the transaction commits, and sets {@code search_path} on its
     * schema: one round trip.
     *
     * @return false when another server has the unit in hand, or has already brought it to the version
     */
    static boolean claim(Connection owner, String code, String version) throws SQLException {
        try (var update = owner.prepareStatement("update platform.unit set schema_version = ?,"
                + " migration_state = 'CURRENT', migration_error = null where code = (select code from platform.unit"
                + " where code = ? and schema_version <> ? for update skip locked)"
                + " returning set_config('search_path', 't_' || code, true)")) {
            update.setString(1, version);
            update.setString(2, code);
            update.setString(3, version);
            try (var row = update.executeQuery()) {
                return row.next();
            }
        }
    }

    /** False when there is no such unit. */
    static boolean current(Connection owner, String code, String version) throws SQLException {
        try (var update = owner.prepareStatement("update platform.unit set schema_version = ?,"
                + " migration_state = 'CURRENT', migration_error = null where code = ?")) {
            update.setString(1, version);
            update.setString(2, code);
            return update.executeUpdate() == 1;
        }
    }

    static void failed(Connection owner, String code, String reason) throws SQLException {
        try (var update = owner.prepareStatement(
                "update platform.unit set migration_state = 'FAILED', migration_error = ? where code = ?")) {
            update.setString(1, reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) : reason);
            update.setString(2, code);
            update.executeUpdate();
        }
    }
}
