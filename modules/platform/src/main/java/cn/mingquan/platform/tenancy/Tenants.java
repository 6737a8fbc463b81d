package cn.mingquan.platform.tenancy;

import cn.mingquan.platform.identity.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * For work that is not the call of one tenant's user: jobs, onboarding, oversight. Each call is one transaction under
 * one role; a surrounding transaction waits, and may hold no open connection meanwhile (ADR 0024).
 */
@ApplicationScoped
public class Tenants {

    private final Transactions transactions;

    /** For the proxy. */
    protected Tenants() {
        this(new Transactions());
    }

    @Inject
    Tenants(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Runs the work in its own transaction in the tenant's schema, under the tenant's role. */
    public <T> T within(Tenant tenant, Callable<T> work) {
        return run(Scope.of(tenant, Scopes.actor()), work);
    }

    /** As {@link #within}, and the database refuses every write. */
    public <T> T reading(Tenant tenant, Callable<T> work) {
        return run(Scope.of(tenant, Scopes.actor()).reading(), work);
    }

    /** Runs the work in its own transaction on the shared tables. */
    public <T> T asPlatform(Callable<T> work) {
        return run(Scope.platform(Scopes.actor()), work);
    }

    /** As {@link #asPlatform}, on the account of somebody named: for work that goes on after the call that began it. */
    public <T> T asPlatform(Actor actor, Callable<T> work) {
        return run(Scope.platform(actor), work);
    }

    private <T> T run(Scope scope, Callable<T> work) {
        var before = Scopes.current();
        Scopes.enter(scope);
        try {
            TransactionScope.requireNoneOpen();
            return transactions.inNew(work);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException("Work in a transaction of its own failed", failure);
        } finally {
            Scopes.restore(before);
        }
    }
}
