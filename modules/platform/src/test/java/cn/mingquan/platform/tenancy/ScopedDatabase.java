package cn.mingquan.platform.tenancy;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.testing.Postgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * For tests without a container that cross tenants: transactions as the server runs them, nested ones beside the one that
 * waits, each under the role of its scope.
 */
public final class ScopedDatabase extends Database implements AutoCloseable {

    private final Postgres postgres;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Connection> running = new ArrayDeque<>();
    private final Tenants tenants = new Tenants(new Begun());
    private Runnable beforeCommit = () -> {};

    public ScopedDatabase(Postgres postgres) {
        this.postgres = postgres;
    }

    public Tenants tenants() {
        return tenants;
    }

    public Sql sql() {
        return new Sql(this);
    }

    /** Runs in the place of each commit to come; what it throws, the transaction fails with. */
    public void beforeCommit(Runnable act) {
        beforeCommit = act;
    }

    @Override
    public Connection connection() {
        var connection = Objects.requireNonNull(running.peek(), "no transaction");
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Override
    public void close() throws SQLException {
        for (var connection : idle) {
            connection.close();
        }
    }

    private final class Begun extends Transactions {

        @Override
        public <T> T inNew(Callable<T> work) throws Exception {
            var connection = idle.isEmpty() ? postgres.appConnection() : idle.pop();
            connection.setAutoCommit(false);
            running.push(connection);
            try {
                TransactionScope.bind(connection, Objects.requireNonNull(Scopes.current()));
                var result = work.call();
                beforeCommit.run();
                connection.commit();
                return result;
            } finally {
                running.pop();
                connection.rollback();
                idle.push(connection);
            }
        }
    }
}
