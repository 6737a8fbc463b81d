package cn.mingquan.platform.tenancy;

import cn.mingquan.platform.identity.Actor;
import cn.mingquan.platform.testing.Postgres;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * For tests without a container: one connection under a tenant's role in one open transaction, given to everybody who
 * asks, and the tenant's scope on this thread. Closing rolls back what was not committed.
 */
public final class TenantDatabase extends Database implements AutoCloseable {

    private final Connection connection;
    private final Tenant tenant;
    private final boolean pooled;

    public TenantDatabase(Postgres postgres, Tenant tenant) throws SQLException {
        this(postgres.tenantConnection(tenant), tenant, false);
    }

    private TenantDatabase(Connection connection, Tenant tenant, boolean pooled) throws SQLException {
        this.connection = connection;
        this.tenant = tenant;
        this.pooled = pooled;
        connection.setAutoCommit(false);
        Scopes.enter(Scope.of(tenant, new Actor("tester", "测试员")));
    }

    /**
     * On a connection of the application that stays open, as the server's pool keeps it. The role is the tenant's for one
     * transaction.
     */
    public static TenantDatabase pooled(Connection application, Tenant tenant) throws SQLException {
        var database = new TenantDatabase(application, tenant, true);
        try (var statement = application.createStatement()) {
            statement.execute("set local role " + tenant.role() + "; set local search_path to " + tenant.schema());
        }
        return database;
    }

    public Tenant tenant() {
        return tenant;
    }

    @Override
    public Connection connection() {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close") || method.getName().equals("setAutoCommit")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    public void commit() throws SQLException {
        connection.commit();
    }

    public void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        Scopes.leave();
        connection.rollback();
        if (!pooled) {
            connection.close();
        }
    }
}
