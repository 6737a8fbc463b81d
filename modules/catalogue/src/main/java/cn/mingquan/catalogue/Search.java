package cn.mingquan.catalogue;

import cn.mingquan.platform.paging.SearchWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions of a list, each a fixed piece of SQL with its parameters. Absent ones narrow nothing. */
public final class Search {

    private final StringBuilder where = new StringBuilder(" where true");
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /** Equality, when a value is given. */
    public Search equal(String column, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            where.append(" and ").append(column).append(" = ?");
            parameters.add(value);
        }
        return this;
    }

    /** The words anywhere in one of the columns; {@code %} and {@code _} mean themselves. */
    public Search containing(@Nullable String words, String... columns) {
        var pattern = SearchWords.pattern(words);
        if (pattern != null) {
            var conditions = new ArrayList<String>();
            for (var column : columns) {
                conditions.add(column + " ilike ?");
                parameters.add(pattern);
            }
            where.append(" and (").append(String.join(" or ", conditions)).append(')');
        }
        return this;
    }

    /** A fixed condition with one place to fill in, when there is something to fill in. */
    public Search with(String condition, @Nullable Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.add(value);
        }
        return this;
    }

    /** A fixed condition. */
    public Search where(String condition) {
        where.append(" and ").append(condition);
        return this;
    }

    /** What the subquery finds nothing for. */
    public Search missing(String subquery) {
        return where("not exists (" + subquery + ")");
    }

    /** Whether the column has the value, which is asked for, or asked to be absent; null narrows nothing. */
    public Search having(String column, String code, @Nullable Boolean wanted) {
        if (wanted != null) {
            where.append(" and ").append(column).append(wanted ? " = ?" : " is distinct from ?");
            parameters.add(code);
        }
        return this;
    }

    /** One of the values; of none, nothing is found. */
    public Search among(String column, List<String> values) {
        where.append(" and ").append(column).append(" = any(?)");
        parameters.add(values);
        return this;
    }

    public String where() {
        return where.toString();
    }

    /** The parameters of the conditions, then what follows them. */
    public @Nullable Object[] parameters(@Nullable Object... more) {
        var all = new ArrayList<@Nullable Object>(parameters);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
