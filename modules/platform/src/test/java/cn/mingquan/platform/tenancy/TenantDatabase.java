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

    public TenantDatabase(Postgres postgres, Tenant tenant) throws SQLException {
        this.tenant = tenant;
        connection = postgres.tenantConnection(tenant);
        connection.setAutoCommit(false);
        Scopes.enter(Scope.of(tenant, new Actor("tester", "测试员")));
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
        connection.close();
    }
}
