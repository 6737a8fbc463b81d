package cn.mingquan.registry.delegation;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.identity.Account;
import cn.mingquan.registry.identity.Accounts;
import cn.mingquan.registry.identity.IdentityFailure;
import cn.mingquan.registry.identity.Passwords;
import cn.mingquan.registry.region.Areas;
import cn.mingquan.registry.region.Regions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Which administrators keep which part of the tree. Nobody gives away what lies outside his own part. */
@Path("delegations")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class DelegationResource {

    /** What the audit trail keeps of a delegation: the account, and never who the person is. */
    static Map<String, String> recorded(String username, String regionCode) {
        return Map.of("username", username, "regionCode", regionCode);
    }

    private static final Set<String> PLATFORM_ROLES =
            Set.of(Roles.PROVINCE_ADMIN, Roles.SECURITY_ADMIN, Roles.AUDIT_ADMIN);

    private final Delegations delegations;
    private final Regions regions;
    private final Areas areas;
    private final Accounts accounts;
    private final Caller caller;
    private final AuditTrail audit;

    @Inject
    DelegationResource(
            Delegations delegations, Regions regions, Areas areas, Accounts accounts, Caller caller, AuditTrail audit) {
        this.delegations = delegations;
        this.regions = regions;
        this.areas = areas;
        this.accounts = accounts;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public DelegationViews list(@QueryParam("q") @Nullable String words, @Valid @BeanParam PageQuery page) {
        return delegations.page(viewer(), words, page.size(), page.offset());
    }

    private Delegations.Viewer viewer() {
        return new Delegations.Viewer(areas.roots(), caller.username(), caller.has(Roles.PROVINCE_ADMIN));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    @APIResponseSchema(value = Delegated.class, responseCode = "201")
    public Response add(@Valid @NotNull Delegate request) {
        areas.require(request.regionCode());
        requireAnother(request);
        if (delegations.exists(request.username(), request.regionCode())) {
            throw new Problem(DelegationProblem.DELEGATION_EXISTS, "该账号已经负责这个区划。");
        }
        requireNoSuperior(request);
        var id = Ids.next();
        delegations.add(id, request, caller.username());
        audit.record(
                "delegation.added",
                "delegation",
                id,
                request.username(),
                recorded(request.username(), request.regionCode()));
        var password = Passwords.next();
        var holds = account(request, password);
        return Response.status(Response.Status.CREATED)
                .entity(new Delegated(id, request.username(), holds ? password : null))
                .build();
    }

    /** Who gave himself a part would keep it when the one above takes his own away. */
    private void requireAnother(Delegate request) {
        if (request.username().equals(caller.username())) {
            throw new Problem(DelegationProblem.DELEGATION_TO_ONESELF, "不能给自己的账号授权，请由上级管理员办理。");
        }
    }

    /** Nobody gives a part of his own to somebody above him, whose role or whose part is the larger. */
    private void requireNoSuperior(Delegate request) {
        if (caller.has(Roles.PROVINCE_ADMIN)) {
            return;
        }
        if (holdsPlatform(request.username())) {
            throw new Problem(DelegationProblem.DELEGATION_UPWARDS, "“" + request.username() + "”是全平台的管理员，不能由下级授权。");
        }
        var theirs = delegations.regionsOf(request.username());
        if (!areas.holdsAll(theirs) && regions.inside(request.regionCode(), theirs)) {
            throw new Problem(
                    DelegationProblem.DELEGATION_UPWARDS, "“" + request.username() + "”已负责包含这个区划的上级区划，不能由下级授权。");
        }
    }

    private boolean holdsPlatform(String username) {
        try {
            return accounts.roles(username).stream().anyMatch(PLATFORM_ROLES::contains);
        } catch (IdentityFailure failure) {
            throw failure.problem();
        }
    }

    private boolean account(Delegate request, String password) {
        var account = new Account(request.username(), request.name().strip(), Roles.AREA_ADMIN, null);
        try {
            return accounts.account(account, password, false);
        } catch (IdentityFailure failure) {
            throw failure.problem();
        }
    }

    /** Ends what lies below the caller's own part, or what he gave. The account of somebody who keeps nothing any more is
     * closed. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public void end(@PathParam("id") UUID id) {
        var delegation = delegations
                .find(id, viewer())
                .orElseThrow(() -> new Problem(DelegationProblem.DELEGATION_NOT_FOUND, "没有这项授权，或它已经终止。"));
        if (!delegation.endable()) {
            throw new Problem(DelegationProblem.DELEGATION_NOT_YOURS, "这项授权由上级作出，与您负责同一区划，或就是您自己的，只能由上级撤销。");
        }
        delegations.end(id);
        audit.record(
                "delegation.ended",
                "delegation",
                id,
                delegation.username(),
                recorded(delegation.username(), delegation.regionCode()));
        if (!delegations.keepsAnything(delegation.username())) {
            close(delegation.username());
        }
    }

    private void close(String username) {
        try {
            accounts.take(username, Roles.AREA_ADMIN);
        } catch (IdentityFailure failure) {
            throw failure.problem();
        }
    }
}
