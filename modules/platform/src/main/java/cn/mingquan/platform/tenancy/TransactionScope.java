package cn.mingquan.platform.tenancy;

import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * Binds a database transaction to the scope of the work: sets the role and the search path once, in one round trip, on
 * the first connection of each JTA transaction. Both end with the transaction, so a pooled connection carries nothing
 * over. A transaction that has begun for one scope refuses another.
 */
final class TransactionScope {

    private static final String KEY = TransactionScope.class.getName();

    private static final ThreadLocal<List<Connection>> OPEN = ThreadLocal.withInitial(List::of);

    private TransactionScope() {}

    static void apply(Connection connection) throws SQLException {
        var transaction = registry();
        var status = transaction.getTransactionStatus();
        if (status == Status.STATUS_NO_TRANSACTION) {
            return;
        }
        var scope = Scopes.current();
        var bound = (Scope) transaction.getResource(KEY);
        if (bound != null) {
            if (scope == null || !bound.sameRights(scope)) {
                throw new IllegalStateException("The transaction belongs to another scope");
            }
            return;
        }
        if (scope == null) {
            return;
        }
        bind(connection, scope);
        transaction.putResource(KEY, scope);
    }

    /** Remembers a connection given out on this thread, until it is closed. */
    static void gaveOut(Connection connection) throws SQLException {
        var open = open();
        open.add(connection);
        OPEN.set(open);
    }

    /**
     * The container would carry an open connection into the transaction that begins and commit it there, with what the
     * surrounding one has written so far (ADR 0024).
     *
     * @throws IllegalStateException when this thread holds an open connection
     */
    static void requireNoneOpen() throws SQLException {
        if (!open().isEmpty()) {
            throw new IllegalStateException("Close the connection before a transaction of its own begins");
        }
        OPEN.remove();
    }

    private static List<Connection> open() throws SQLException {
        var open = new ArrayList<Connection>();
        for (var connection : OPEN.get()) {
            if (!connection.isClosed()) {
                open.add(connection);
            }
        }
        return open;
    }

    static void bind(Connection connection, Scope scope) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('search_path', ?, true),"
                + " set_config('role', ?, true), set_config('transaction_read_only', ?, true)")) {
            set.setString(1, scope.searchPath());
            set.setString(2, scope.role());
            set.setString(3, scope.readOnly() ? "on" : "off");
            set.executeQuery().close();
        }
    }

    @SuppressWarnings("BanJNDI") // a constant name of the container
    static TransactionSynchronizationRegistry registry() {
        try {
            return InitialContext.doLookup("java:comp/TransactionSynchronizationRegistry");
        } catch (NamingException failure) {
            throw new IllegalStateException("No transaction registry", failure);
        }
    }
}
