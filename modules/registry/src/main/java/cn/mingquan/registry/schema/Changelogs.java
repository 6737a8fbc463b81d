package cn.mingquan.registry.schema;

import cn.mingquan.platform.schema.Changelog;
import cn.mingquan.platform.schema.SharedSchemas;
import cn.mingquan.platform.schema.TenantSchemas;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Each changelog is parsed once in the life of the server. */
@Dependent
class Changelogs {
    @Produces
    @Singleton
    static SharedSchemas shared() {
        return new SharedSchemas(Changelog.platform());
    }

    @Produces
    @Singleton
    static TenantSchemas tenants() {
        return new TenantSchemas(Changelog.tenant());
    }
}
