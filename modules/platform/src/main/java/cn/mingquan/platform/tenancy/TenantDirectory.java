package cn.mingquan.platform.tenancy;

import java.util.List;
import java.util.Optional;

/** Knows which tenants exist. Implemented by the registry, which keeps them. */
public interface TenantDirectory {

    /** The tenant a verified token names; empty when there is none, or it is no longer open. */
    Optional<Entry> find(String code);

    /** Every tenant that has a schema and is not just being made, open or not: for what is done to all of them. */
    List<Tenant> all();

    /**
     * @param readOnly the unit is suspended: it may look, not change
     */
    record Entry(Tenant tenant, boolean readOnly) {}
}
