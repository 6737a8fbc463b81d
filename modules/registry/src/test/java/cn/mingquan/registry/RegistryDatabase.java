package cn.mingquan.registry;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Actor;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.platform.testing.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

/** A fresh database seen as calls without a tenant see it; each statement is its own transaction. */
public final class RegistryDatabase extends Database {

    private final Postgres postgres = Postgres.freshDatabase();

    @Override
    public Connection connection() throws SQLException {
        return postgres.platformConnection();
    }

    public Sql sql() {
        return new Sql(this);
    }

    public Postgres postgres() {
        return postgres;
    }

    /** Work "in a transaction of its own" on this database. */
    public Tenants tenants() {
        return new Tenants() {
            @Override
            public <T> T asPlatform(Callable<T> work) {
                try {
                    return work.call();
                } catch (RuntimeException failure) {
                    throw failure;
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }

            @Override
            public <T> T asPlatform(Actor actor, Callable<T> work) {
                return asPlatform(work);
            }
        };
    }
}
