package cn.mingquan.platform.tenancy;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Enters the scope a resource declares before its method runs. The tenant comes from the verified token and from
 * nothing else (design.md section 3).
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class ScopeFilter implements ContainerRequestFilter, ContainerResponseFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private Caller caller;

    @Inject
    private TenantDirectory tenants;

    @Override
    public void filter(ContainerRequestContext request) {
        Scopes.leave();
        var type = resource.getResourceClass();
        if (type == null) {
            return;
        }
        if (type.isAnnotationPresent(TenantScoped.class)) {
            var entry = caller.tenantCode()
                    .flatMap(tenants::find)
                    .orElseThrow(() -> new Problem(CommonProblem.FORBIDDEN, "此账号不属于任何单位。"));
            var scope = Scope.of(entry.tenant(), caller.actor());
            Scopes.enter(entry.readOnly() ? scope.reading() : scope);
        } else if (type.isAnnotationPresent(PlatformScoped.class)) {
            Scopes.enter(Scope.platform(caller.actor()));
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Scopes.leave();
    }
}
