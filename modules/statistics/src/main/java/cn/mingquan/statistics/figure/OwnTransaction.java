package cn.mingquan.statistics.figure;

import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Platform transactions of the container. */
@Dependent
class OwnTransaction implements PlatformTransaction {

    private final Tenants tenants;
    private final Database database;

    @Inject
    OwnTransaction(Tenants tenants, Database database) {
        this.tenants = tenants;
        this.database = database;
    }

    @Override
    public <T> T run(Work<T> work) {
        return tenants.asPlatform(() -> work.in(database::connection));
    }
}
