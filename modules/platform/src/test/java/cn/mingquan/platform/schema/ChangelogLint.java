package cn.mingquan.platform.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Refuses in changelogs what schema-based sharding (Citus) cannot run, what cannot be replayed per schema, and what would
 * open one unit's schema to another (docs/adr/0005-citus-rules.md). One instance reads one changelog's files in order.
 */
final class ChangelogLint {
    /** Whose tables a changelog makes. */
    enum Kind {
        PLATFORM,
        TENANT
    }

    private static final Pattern HEADER = Pattern.compile("--changeset [a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*");
    private static final Pattern TENANT_SCHEMA = Pattern.compile("t_[a-z0-9]{10}");
    private static final Set<String> SHARED_SCHEMAS = Set.of("platform", "statistics");
    private static final Set<String> ID_TYPES = Set.of("uuid", "bigint", "int8", "text");
    /** A month or a day that is a key by itself. */
    private static final Set<String> NATURAL_KEY_TYPES = Set.of("int", "integer", "date");

    private static final Set<String> APPEND_ONLY = Set.of("audit_entry", "audit_link");
    private static final Set<String> NAMES_FOLLOW =
            Set.of("table", "into", "update", "from", "join", "references", "only", "exists", "view", "truncate");

    /** Sequences of words that may stand nowhere, and why. */
    private static final Map<List<String>, String> NOWHERE = new LinkedHashMap<>();

    static {
        no("triggers cannot leave a tenant's shard", "trigger");
        no("rules are hidden triggers", "create", "rule");
        no("rules are hidden triggers", "create", "or", "replace", "rule");
        no("sequences are not sharded: ids are made by the application", "sequence");
        no("sequences are not sharded: ids are made by the application", "serial");
        no("sequences are not sharded: ids are made by the application", "bigserial");
        no("sequences are not sharded: ids are made by the application", "smallserial");
        no("sequences are not sharded: ids are made by the application", "as", "identity");
        no("sequences are not sharded: ids are made by the application", "nextval");
        no("functions and procedures are not created by changelogs", "create", "function");
        no("functions and procedures are not created by changelogs", "create", "or", "replace", "function");
        no("functions and procedures are not created by changelogs", "create", "procedure");
        no("functions and procedures are not created by changelogs", "create", "or", "replace", "procedure");
        no("PL/pgSQL makes tables that stay on one machine", "plpgsql");
        no("MERGE is not run on sharded tables", "merge", "into");
        no("INHERITS is not sharded", "inherits");
        no("tables do not move between schemas", "set", "schema");
        no("the schema and the role are the caller's", "search_path");
        no("the schema and the role are the caller's", "set", "role");
        no("the schema and the role are the caller's", "reset");
        no("cannot run inside the schema's transaction", "concurrently");
        no("cannot run inside the schema's transaction", "vacuum");
        no("cannot run inside the schema's transaction", "commit");
        no("cannot run inside the schema's transaction", "rollback");
        no("extensions belong to the database", "create", "extension");
        no("nothing is granted to everybody", "to", "public");
        no("LISTEN and NOTIFY hold on one machine only", "listen");
        no("LISTEN and NOTIFY hold on one machine only", "notify");
    }

    private final Kind kind;
    private final List<String> refusals = new ArrayList<>();
    private final Set<String> changesets = new HashSet<>();
    private final Map<String, String> withoutKey = new LinkedHashMap<>();
    private final Set<String> tables = new HashSet<>();

    ChangelogLint(Kind kind) {
        this.kind = kind;
    }

    private static void no(String why, String... words) {
        NOWHERE.put(List.of(words), why);
    }

    ChangelogLint read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readString(file));
    }

    ChangelogLint read(String file, String sql) {
        var script = new SqlScript(sql);
        if (!script.firstLine.equals("--liquibase formatted sql")) {
            refuse(file, 1, "the first line must be \"--liquibase formatted sql\"");
        }
        for (var header : script.headers) {
            header(file, header);
        }
        for (var statement : script.statements) {
            statement(file, statement);
        }
        return this;
    }

    /** Each with file, line and reason; to be asked after the last file. */
    List<String> refusals() {
        var all = new ArrayList<>(refusals);
        withoutKey.forEach((table, place) -> all.add(place + ": table " + table + " has no primary key"));
        return all;
    }

    Set<String> tables() {
        return tables;
    }

    private void refuse(String file, int line, String reason) {
        refusals.add(file + ":" + line + ": " + reason);
    }

    private void header(String file, SqlScript.Header header) {
        if (!HEADER.matcher(header.text().strip()).matches()) {
            refuse(file, header.line(), "the header must be \"--changeset author:id\", without attributes");
        } else if (!changesets.add(file + header.text().strip())) {
            refuse(file, header.line(), "the changeset id is taken");
        }
    }

    private void statement(String file, SqlScript.Statement statement) {
        if (!statement.changeset()) {
            refuse(file, statement.line(), "the statement stands under no changeset header");
        }
        NOWHERE.forEach((words, why) -> {
            int line = statement.find(words.toArray(String[]::new));
            if (line > 0) {
                refuse(file, line, String.join(" ", words) + ": " + why);
            }
        });
        if (statement.at(0, "do")) {
            refuse(file, statement.line(), "do: PL/pgSQL makes tables that stay on one machine");
        }
        for (var word : statement.words()) {
            if (word.kind() == SqlScript.Kind.DOLLAR_STRING) {
                refuse(file, word.line(), "dollar-quoted text: no procedural code in changelogs");
            }
        }
        names(file, statement);
        grants(file, statement);
        if (statement.at(0, "create") && statement.find("table") > 0 && !statement.at(1, "policy")) {
            createTable(file, statement);
        } else if (statement.at(0, "alter", "table")) {
            alterTable(file, statement);
        }
    }

    private void names(String file, SqlScript.Statement statement) {
        boolean onNames = Set.of("create", "grant", "revoke", "comment", "drop").contains(statement.word(0));
        for (int i = 0; i < statement.words().size(); i++) {
            var word = statement.words().get(i);
            if (TENANT_SCHEMA.matcher(word.text()).matches()) {
                refuse(file, word.line(), word.text() + ": a tenant's schema is never named");
            }
            boolean nameFollows = NAMES_FOLLOW.contains(word.text())
                    || (onNames && word.text().equals("on"));
            int name = i + 1;
            while (nameFollows && Set.of("if", "not", "exists", "only", "table").contains(statement.word(name))) {
                name++;
            }
            if (nameFollows && statement.word(name + 1).equals(".")) {
                qualified(file, statement, word.text(), name);
            }
        }
    }

    private void qualified(String file, SqlScript.Statement statement, String before, int name) {
        var schema = statement.word(name);
        int line = statement.words().get(name).line();
        if (before.equals("references") && kind == Kind.TENANT) {
            refuse(file, line, schema + ": no foreign key leaves the tenant's schema");
        } else if (!(kind == Kind.PLATFORM && SHARED_SCHEMAS.contains(schema))
                && !TENANT_SCHEMA.matcher(schema).matches()) {
            refuse(
                    file,
                    line,
                    schema + ": names are unqualified"
                            + (kind == Kind.PLATFORM ? ", or in platform or statistics" : ""));
        }
    }

    private void grants(String file, SqlScript.Statement statement) {
        if (!statement.at(0, "grant")) {
            return;
        }
        var words = statement.words().stream().map(SqlScript.Word::text).toList();
        boolean changes = words.contains("update")
                || words.contains("delete")
                || words.contains("truncate")
                || words.contains("all");
        for (var table : APPEND_ONLY) {
            if (changes && words.contains(table)) {
                refuse(file, statement.line(), table + ": the audit chain is only added to");
            }
        }
        if (kind == Kind.TENANT && !words.get(words.size() - 1).equals("mq_tenant")) {
            refuse(file, statement.line(), "a tenant's tables are granted to mq_tenant only");
        }
    }

    private void createTable(String file, SqlScript.Statement statement) {
        int open = index(statement, 0, "(");
        if (open < 0 || index(statement, 0, "table") > open) {
            refuse(file, statement.line(), "a table is made from a list of columns");
            return;
        }
        var name = statement.word(open - 1);
        tables.add(name);
        boolean key = false;
        for (var item : items(statement, open)) {
            var column = item.word(0);
            int primary = item.find("primary", "key");
            key |= primary > 0;
            boolean constraint = Set.of("constraint", "primary", "unique", "foreign", "check", "exclude")
                    .contains(column);
            if (!constraint) {
                idType(file, item, column, primary > 0);
            }
        }
        if (!key) {
            withoutKey.put(name, file + ":" + statement.line());
        }
    }

    private void alterTable(String file, SqlScript.Statement statement) {
        int name = 2;
        while (Set.of("if", "exists", "only").contains(statement.word(name))) {
            name++;
        }
        if (statement.word(name + 1).equals(".")) {
            name += 2;
        }
        if (statement.find("primary", "key") > 0 && statement.find("add") > 0) {
            withoutKey.remove(statement.word(name));
        }
        for (int i = name; i < statement.words().size(); i++) {
            if (statement.at(i, "add", "column")) {
                int column = statement.at(i + 2, "if", "not", "exists") ? i + 5 : i + 2;
                var rest = new SqlScript.Statement(
                        statement.words().subList(column, statement.words().size()), true);
                idType(file, rest, rest.word(0), rest.at(2, "primary", "key"));
            }
        }
    }

    private void idType(String file, SqlScript.Statement column, String name, boolean key) {
        var type = column.word(1);
        boolean isId = name.equals("id") || name.endsWith("_id");
        boolean fits = ID_TYPES.contains(type) || (!isId && NATURAL_KEY_TYPES.contains(type));
        if ((isId || key) && !fits) {
            refuse(file, column.line(), name + ": ids are uuid or bigint, codes are text, not " + type);
        }
    }

    private static int index(SqlScript.Statement statement, int from, String word) {
        for (int i = from; i < statement.words().size(); i++) {
            if (statement.word(i).equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /** The parts of the bracket that opens at the index, cut at its own commas. */
    private static List<SqlScript.Statement> items(SqlScript.Statement statement, int open) {
        var items = new ArrayList<SqlScript.Statement>();
        int depth = 0;
        int begin = open + 1;
        for (int i = open; i < statement.words().size(); i++) {
            var word = statement.word(i);
            depth += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
            if (i > begin && (depth == 0 || (depth == 1 && word.equals(",")))) {
                items.add(new SqlScript.Statement(statement.words().subList(begin, i), true));
                begin = i + 1;
            }
            if (depth == 0) {
                break;
            }
        }
        return items;
    }
}
