package cn.mingquan.registry.schema;

import cn.mingquan.platform.schema.TenantSchemas;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Makes a unit's schema and role. */
@Dependent
public class SchemaProvisioning {
    private final OwnerDatabase owner;
    private final TenantSchemas schemas;

    @Inject
    SchemaProvisioning(OwnerDatabase owner, TenantSchemas schemas) {
        this.owner = owner;
        this.schemas = schemas;
    }

    /**
     * Makes what is missing, all of it or nothing, and notes the version on the unit's row, which must be there and
     * committed. To be called outside any transaction that holds that row. Doing it again changes nothing.
     *
     * @param code the unit's generated code
     * @return whether anything was missing
     */
    public boolean create(String code) {
        return owner.inTransaction(connection -> {
            boolean made = schemas.create(connection, code);
            if (!MigrationState.current(connection, code, schemas.version())) {
                throw new IllegalStateException("There is no unit with the code " + code);
            }
            return made;
        });
    }
}
