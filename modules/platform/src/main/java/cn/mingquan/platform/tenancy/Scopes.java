package cn.mingquan.platform.tenancy;

import cn.mingquan.platform.identity.Actor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scope of the work on this thread. Only the request filter and {@link Tenants} enter one; without one, tenant
 * tables do not exist for the database: fail closed.
 */
public final class Scopes {

    private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

    private Scopes() {}

    static @Nullable Scope current() {
        return CURRENT.get();
    }

    static void enter(Scope scope) {
        CURRENT.set(scope);
    }

    static void leave() {
        CURRENT.remove();
    }

    static void restore(@Nullable Scope before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }

    /** The tenant this thread works for, if any. */
    public static Optional<Tenant> tenant() {
        var scope = CURRENT.get();
        return scope == null ? Optional.empty() : Optional.ofNullable(scope.tenant());
    }

    /** @throws IllegalStateException outside a tenant's scope */
    public static Tenant requireTenant() {
        return tenant().orElseThrow(Scopes::notScoped);
    }

    /** On whose account the current work is done. */
    public static Actor actor() {
        var scope = CURRENT.get();
        return scope == null ? Actor.SYSTEM : scope.actor();
    }

    /** The database role of the current work, e.g. {@code t_abc} or {@code mq_platform}. */
    public static String role() {
        var scope = CURRENT.get();
        if (scope == null) {
            throw notScoped();
        }
        return scope.role();
    }

    private static IllegalStateException notScoped() {
        return new IllegalStateException("No scope has been entered on this thread");
    }
}
