package cn.mingquan.platform.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements that make a whole changelog's schema from nothing, fewer than the changelog has: what later steps add to
 * a table stands in the statement that makes it, an index that a later step drops is never made, and tables with the same
 * rights are granted together, at the end. The schema is the same to the last column (a test compares the catalogues);
 * whatever is not understood here stays where it is, as it is.
 */
final class FromEmpty {

    private static final Pattern CREATE_TABLE = pattern("create\\s+table\\s+([\\w.]+)\\s*\\((.*)\\)");
    private static final Pattern ALTER_TABLE = pattern("alter\\s+table\\s+([\\w.]+)\\s+(.*)");
    private static final Pattern ADD = pattern("add\\s+(column\\s+)?(.*)");
    private static final Pattern CREATE_INDEX = pattern("create\\s+(?:unique\\s+)?index\\s+(\\w+)\\s+on\\s+.*");
    private static final Pattern DROP_INDEX = pattern("drop\\s+index\\s+(\\w+)");
    private static final Pattern GRANT = pattern("grant\\s+([\\w\\s,]+?)\\s+on\\s+([\\w\\s,.]+?)\\s+to\\s+(\\w+)");
    private static final Pattern REVOKE = pattern("revoke\\s.*");
    private static final Pattern REFERENCE = pattern(".*\\breferences\\b.*");

    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private final Map<String, List<String>> grants = new LinkedHashMap<>();
    private final List<@Nullable String> kept = new ArrayList<>();

    /** Whether rights are taken away somewhere: then the order of giving and taking matters. */
    private final boolean revoked;

    private FromEmpty(boolean revoked) {
        this.revoked = revoked;
    }

    static List<String> statements(List<ChangeStep> steps) {
        var all = steps.stream().flatMap(step -> step.statements().stream()).toList();
        var rest = new FromEmpty(
                all.stream().anyMatch(each -> REVOKE.matcher(each.strip()).matches()));
        var untouched = rest.changedOtherwise(all);
        all.forEach(statement -> rest.take(statement.strip(), untouched));
        rest.grants.forEach((rights, names) -> rest.kept.add(rights.formatted(String.join(", ", names))));
        var statements = new ArrayList<String>();
        for (var statement : rest.kept) {
            if (statement != null) {
                statements.add(statement);
            }
        }
        return statements;
    }

    /** Tables that a step does more to than add: their order of steps matters. */
    private Set<String> changedOtherwise(List<String> all) {
        var names = new HashSet<String>();
        for (var statement : all) {
            var alter = ALTER_TABLE.matcher(statement.strip());
            if (alter.matches() && addition(alter.group(2)) == null) {
                names.add(alter.group(1));
            }
        }
        return names;
    }

    private void take(String statement, Set<String> untouched) {
        boolean taken = takeTable(statement, untouched) || takeIndex(statement) || takeGrant(statement);
        if (!taken) {
            kept.add(statement);
        }
    }

    private boolean takeTable(String statement, Set<String> untouched) {
        var create = CREATE_TABLE.matcher(statement);
        if (create.matches() && !untouched.contains(create.group(1))) {
            tables.put(create.group(1), kept.size());
            return kept.add(statement);
        }
        var alter = ALTER_TABLE.matcher(statement);
        var table = alter.matches() ? tables.get(alter.group(1)) : null;
        if (table != null) {
            add(table, String.valueOf(addition(alter.group(2))));
        }
        return table != null;
    }

    private boolean takeIndex(String statement) {
        var create = CREATE_INDEX.matcher(statement);
        if (create.matches()) {
            indexes.put(create.group(1), kept.size());
            return kept.add(statement);
        }
        var drop = DROP_INDEX.matcher(statement);
        var index = drop.matches() ? indexes.remove(drop.group(1)) : null;
        if (index != null) {
            kept.set(index, null);
        }
        return index != null;
    }

    private boolean takeGrant(String statement) {
        var grant = GRANT.matcher(statement);
        return !revoked
                && grant.matches()
                && grants.computeIfAbsent(
                                "grant " + grant.group(1) + " on %s to " + grant.group(3), rights -> new ArrayList<>())
                        .add(grant.group(2));
    }

    private void add(int table, String addition) {
        var statement = String.valueOf(kept.get(table));
        kept.set(table, statement.substring(0, statement.lastIndexOf(')')).stripTrailing() + ",\n" + addition + ")");
    }

    /** The column or constraint, if that is all the step adds and nothing that may come into being after the table. */
    private static @Nullable String addition(String action) {
        var add = ADD.matcher(action);
        return add.matches() && !REFERENCE.matcher(action).matches() && isOne(action) ? add.group(2) : null;
    }

    /** Whether no comma stands outside brackets. */
    private static boolean isOne(String action) {
        int depth = 0;
        for (int place = 0; place < action.length(); place++) {
            char sign = action.charAt(place);
            if (sign == ',' && depth == 0) {
                return false;
            }
            depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        }
        return true;
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }
}
