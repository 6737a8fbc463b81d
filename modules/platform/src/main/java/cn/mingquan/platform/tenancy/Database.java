package cn.mingquan.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/**
 * Plain JDBC on the current transaction, with the same scope as JPA: for bulk work and for SQL that JPA has no words
 * for.
 */
@ApplicationScoped
public class Database {

    /** The pool of the role that owns nothing and may only step into others. */
    static final String APP = "java:app/jdbc/app";

    /**
     * To be closed by the caller, and before {@link Tenants} begins another transaction; it takes part in the JTA
     * transaction of the thread.
     */
    public Connection connection() throws SQLException {
        var connection = source().getConnection();
        try {
            TransactionScope.apply(connection);
            TransactionScope.gaveOut(connection);
            return connection;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    @SuppressWarnings("BanJNDI") // a constant name in the application's own context
    private static DataSource source() {
        try {
            return InitialContext.doLookup(APP);
        } catch (NamingException failure) {
            throw new IllegalStateException("The data source " + APP + " is missing", failure);
        }
    }
}
