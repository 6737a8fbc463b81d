package cn.mingquan.platform.sql;

import cn.mingquan.platform.tenancy.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs fixed statements on the current transaction. Values go in as parameters only; a statement is never put together
 * from input. Instants, enums and collections of text may be passed as they are.
 */
@Dependent
public class Sql {

    private final Database database;

    @Inject
    public Sql(Database database) {
        this.database = database;
    }

    public <T> List<T> list(String statement, RowReader<T> reader, @Nullable Object... parameters) {
        try (var connection = database.connection();
                var query = connection.prepareStatement(statement)) {
            bind(query, parameters);
            try (var result = query.executeQuery()) {
                var rows = new ArrayList<T>();
                while (result.next()) {
                    rows.add(reader.read(result));
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** The first row, if any. */
    public <T> Optional<T> first(String statement, RowReader<T> reader, @Nullable Object... parameters) {
        return list(statement, reader, parameters).stream().findFirst();
    }

    /** A single number, such as a count. */
    public long number(String statement, @Nullable Object... parameters) {
        return first(statement, row -> row.getLong(1), parameters).orElse(0L);
    }

    public boolean exists(String statement, @Nullable Object... parameters) {
        return !list(statement, row -> Boolean.TRUE, parameters).isEmpty();
    }

    /** @return how many rows were written */
    public int change(String statement, @Nullable Object... parameters) {
        try (var connection = database.connection();
                var update = connection.prepareStatement(statement)) {
            bind(update, parameters);
            return update.executeUpdate();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    /** Runs the statement once per row of parameters, in batches. */
    public void each(String statement, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.connection();
                var update = connection.prepareStatement(statement)) {
            for (var row : rows) {
                bind(update, row);
                update.addBatch();
            }
            update.executeBatch();
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            var value = parameters[i];
            if (value instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Enum<?> constant) {
                statement.setString(i + 1, constant.name());
            } else if (value instanceof Collection<?> values) {
                var array = values.stream().map(String::valueOf).toArray();
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", array));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
