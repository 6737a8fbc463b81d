package cn.mingquan.registry.schema;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Transactions of the role that owns every schema, on its own small pool and outside JTA. */
@Dependent
class OwnerDatabase {
    private static final String POOL = "java:app/jdbc/owner";

    private final Supplier<DataSource> pool;

    @Inject
    OwnerDatabase() {
        this(OwnerDatabase::lookUp);
    }

    OwnerDatabase(Supplier<DataSource> pool) {
        this.pool = pool;
    }

    /** Outside of {@link #inTransaction} nothing happens on the connection. */
    Connection connect() throws SQLException {
        return pool.get().getConnection();
    }

    /** Commits what the work did, or nothing of it. */
    static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failure) {
            try {
                connection.rollback();
            } catch (SQLException lost) {
                failure.addSuppressed(lost);
            }
            throw failure;
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(true);
            }
        }
    }

    <T> T inTransaction(Work<T> work) {
        try (var connection = connect()) {
            return inTransaction(connection, work);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @SuppressWarnings("BanJNDI") // a constant name in the application's own context
    private static DataSource lookUp() {
        try {
            return InitialContext.doLookup(POOL);
        } catch (NamingException failure) {
            throw new IllegalStateException("The data source " + POOL + " is missing", failure);
        }
    }
}
