package cn.mingquan.registry;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.tenancy.Tenants;
import cn.mingquan.platform.testing.Postgres;
import cn.mingquan.registry.region.RegionFixture;
import java.sql.Connection;
import java.sql.SQLException;

/** A fresh database seen as calls without a tenant see it; each statement is its own transaction. */
public final class RegistryDatabase extends Database {

    private final Postgres postgres = Postgres.freshDatabase();

    /** With the real region tree in it. */
    public static RegistryDatabase withRegions() {
        var database = new RegistryDatabase();
        RegionFixture.seed(database);
        return database;
    }

    @Override
    public Connection connection() throws SQLException {
        var tenant = Scopes.tenant();
        return tenant.isPresent() ? postgres.tenantConnection(tenant.get()) : postgres.platformConnection();
    }

    public Sql sql() {
        return new Sql(this);
    }

    public Postgres postgres() {
        return postgres;
    }

    /** Enters scopes as the server does; there are no transactions around the work. */
    public Tenants tenants() {
        return new Tenants() {};
    }
}
