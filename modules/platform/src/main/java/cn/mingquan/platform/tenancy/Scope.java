package cn.mingquan.platform.tenancy;

import cn.mingquan.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the current work may touch, and for whom it is done.
 *
 * @param tenant the tenant, or null for the shared tables
 * @param readOnly the database refuses every write
 */
record Scope(@Nullable Tenant tenant, boolean readOnly, Actor actor) {

    private static final String PLATFORM = "platform";
    private static final String PLATFORM_ROLE = "mq_platform";

    static Scope of(Tenant tenant, Actor actor) {
        return new Scope(tenant, false, actor);
    }

    static Scope platform(Actor actor) {
        return new Scope(null, false, actor);
    }

    Scope reading() {
        return new Scope(tenant, true, actor);
    }

    String role() {
        return tenant == null ? PLATFORM_ROLE : tenant.role();
    }

    String searchPath() {
        return tenant == null ? PLATFORM : tenant.schema();
    }

    /** Whether both name the same rights; who acts does not matter. */
    boolean sameRights(Scope other) {
        return role().equals(other.role()) && readOnly == other.readOnly;
    }
}
