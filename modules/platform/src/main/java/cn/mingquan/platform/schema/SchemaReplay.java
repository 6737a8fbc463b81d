package cn.mingquan.platform.schema;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import liquibase.util.LiquibaseUtil;

/**
 * Brings schemas to a changelog's version by sending Liquibase's SQL as top-level statements, with the rows Liquibase
 * itself would leave, so that Liquibase finds nothing to do afterwards. It runs in the caller's transaction, as owner.
 */
public final class SchemaReplay {
    private static final Pattern SCHEMA = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /** What Liquibase makes before its first changeset. */
    private static final String TRACKING_TABLES =
            """
            create table databasechangelog (
                id varchar(255) not null, author varchar(255) not null, filename varchar(255) not null,
                dateexecuted timestamp without time zone not null, orderexecuted integer not null,
                exectype varchar(10) not null, md5sum varchar(35), description varchar(255), comments varchar(255),
                tag varchar(255), liquibase varchar(20), contexts varchar(255), labels varchar(255),
                deployment_id varchar(10));
            create table databasechangeloglock (
                id integer not null, locked boolean not null, lockgranted timestamp without time zone,
                lockedby varchar(255), constraint databasechangeloglock_pkey primary key (id));
            insert into databasechangeloglock (id, locked) values (1, false);
            """;

    /** In place of a number of steps: the script for an empty schema. */
    private static final int WHOLE = -1;

    private final Changelog changelog;
    private final Map<Integer, String> scripts = new ConcurrentHashMap<>();

    public SchemaReplay(Changelog changelog) {
        this.changelog = changelog;
    }

    public Changelog changelog() {
        return changelog;
    }

    /**
     * Runs what is missing; the schema must exist. Leaves {@code search_path} on the schema until the transaction ends.
     *
     * @return whether anything was missing
     */
    public boolean bringUpToDate(Connection owner, String schema) throws SQLException {
        requireName(schema);
        if (moveInto(owner, schema)) {
            return bringUpToDate(owner);
        }
        run(owner, everything());
        return true;
    }

    /** As above, on a schema that has the tracking tables and that {@code search_path} is already on. */
    boolean bringUpToDate(Connection owner) throws SQLException {
        var pending = changelog.pending(applied(owner));
        if (pending.isEmpty()) {
            return false;
        }
        run(owner, script(pending));
        return true;
    }

    /** What an empty schema needs, for {@code search_path} to be on it. */
    String everything() {
        return scripts.computeIfAbsent(
                WHOLE,
                length -> TRACKING_TABLES
                        + render(FromEmpty.statements(changelog.steps()))
                        + recorded(changelog.steps(), changelog.steps().size()));
    }

    /** In one round trip. */
    static void run(Connection owner, String script) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(script);
        }
    }

    private static boolean moveInto(Connection owner, String schema) throws SQLException {
        try (var query = owner.prepareStatement(
                "select set_config('search_path', ?, true), to_regclass(? || '.databasechangelog') is not null")) {
            query.setString(1, schema);
            query.setString(2, schema);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getBoolean(2);
            }
        }
    }

    private static Map<String, String> applied(Connection owner) throws SQLException {
        var applied = new HashMap<String, String>();
        try (var query = owner.createStatement();
                var row = query.executeQuery("select filename, id, author, md5sum from databasechangelog")) {
            while (row.next()) {
                applied.put(row.getString(1) + "::" + row.getString(2) + "::" + row.getString(3), row.getString(4));
            }
        }
        return applied;
    }

    /** Pending steps are nearly always the tail of the changelog, the same for a whole fleet: made once per length. */
    private String script(List<ChangeStep> pending) {
        int size = changelog.steps().size();
        boolean tail = pending.equals(changelog.steps().subList(size - pending.size(), size));
        return tail ? scripts.computeIfAbsent(pending.size(), length -> render(pending, size)) : render(pending, size);
    }

    private static String render(List<ChangeStep> pending, int size) {
        var statements =
                pending.stream().flatMap(step -> step.statements().stream()).toList();
        return render(statements) + recorded(pending, size);
    }

    private static String render(List<String> statements) {
        return statements.stream().map(statement -> statement + "\n;\n").collect(Collectors.joining());
    }

    private static String recorded(List<ChangeStep> pending, int size) {
        var script = new StringBuilder(
                "insert into databasechangelog (id, author, filename, dateexecuted, orderexecuted, md5sum,"
                        + " description, comments, exectype, liquibase, deployment_id) values\n");
        var separator = "";
        int order = size - pending.size();
        for (var step : pending) {
            script.append(separator)
                    .append("(%s, %s, %s, now(), %d, %s, %s, %s, 'EXECUTED', %s, to_char(extract(epoch from now())"
                                    .formatted(
                                            text(step.id()),
                                            text(step.author()),
                                            text(step.file()),
                                            ++order,
                                            text(step.checksum()),
                                            text(step.description()),
                                            text(step.comments() == null ? "" : step.comments()),
                                            text(LiquibaseUtil.getBuildVersion()))
                            + "::bigint, 'FM9999999999'))");
            separator = ",\n";
        }
        return script.append(";\n").toString();
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static void requireName(String schema) {
        if (!SCHEMA.matcher(schema).matches()) {
            throw new IllegalArgumentException("Not a schema name: " + schema);
        }
    }
}
