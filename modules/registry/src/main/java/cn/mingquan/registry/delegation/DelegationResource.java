package cn.mingquan.registry.delegation;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Which administrators keep which part of the tree. Nobody gives away what lies outside his own part. */
@Path("delegations")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class DelegationResource {

    private static final String SELECT =
            """
            select d.id, d.username, d.name, d.region_code, r.name as region_name, d.valid_from, d.valid_to
              from delegation d join region r on r.code = d.region_code
            """;

    private static final Set<String> PLATFORM_ROLES =
            Set.of(Roles.PROVINCE_ADMIN, Roles.SECURITY_ADMIN, Roles.AUDIT_ADMIN);

    private final Sql sql;
    private final Regions regions;
    private final Areas areas;
    private final Accounts accounts;
    private final Caller caller;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    DelegationResource(
            Sql sql, Regions regions, Areas areas, Accounts accounts, Caller caller, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.regions = regions;
        this.areas = areas;
        this.accounts = accounts;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public DelegationViews list() {
        return new DelegationViews(sql
                .list(SELECT + " where d.valid_to is null order by d.region_code, d.username", DelegationResource::read)
                .stream()
                .filter(delegation -> areas.holds(delegation.regionCode()))
                .toList());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    @APIResponseSchema(value = Delegated.class, responseCode = "201")
    public Response add(@Valid @NotNull Delegate request) {
        areas.require(request.regionCode());
        if (sql.exists(
                "select 1 from delegation where username = ? and region_code = ? and valid_to is null",
                request.username(),
                request.regionCode())) {
            throw new Problem(DelegationProblem.DELEGATION_EXISTS, "该账号已经负责这个区划。");
        }
        requireNoSuperior(request);
        var id = Ids.next();
        sql.change(
                """
                insert into delegation (id, username, name, region_code, valid_from, granted_by)
                values (?, ?, ?, ?, ?, ?)
                """,
                id,
                request.username(),
                request.name().strip(),
                request.regionCode(),
                LocalDate.now(clock),
                caller.username());
        audit.record("delegation.added", "delegation", id, request.username(), request);
        var password = Passwords.next();
        var holds = account(request, password);
        return Response.status(Response.Status.CREATED)
                .entity(new Delegated(id, request.username(), holds ? password : null))
                .build();
    }

    /** Nobody gives a part of his own to somebody above him, whose role or whose part is the larger. */
    private void requireNoSuperior(Delegate request) {
        if (caller.has(Roles.PROVINCE_ADMIN)) {
            return;
        }
        if (holdsPlatform(request.username())) {
            throw new Problem(DelegationProblem.DELEGATION_UPWARDS, "“" + request.username() + "”是全平台的管理员，不能由下级授权。");
        }
        var theirs = sql.list(
                "select distinct region_code from delegation where username = ? and valid_to is null",
                row -> row.getString(1),
                request.username());
        if (theirs.stream().anyMatch(region -> !areas.holds(region)) && regions.inside(request.regionCode(), theirs)) {
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

    /** The account of somebody who keeps nothing any more is closed. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public void end(@PathParam("id") UUID id) {
        var delegation = sql.first(SELECT + " where d.id = ? and d.valid_to is null", DelegationResource::read, id)
                .filter(held -> areas.holds(held.regionCode()))
                .orElseThrow(() -> new Problem(DelegationProblem.DELEGATION_NOT_FOUND, "没有这项授权，或它已经终止。"));
        sql.change("update delegation set valid_to = ? where id = ?", LocalDate.now(clock), id);
        audit.record("delegation.ended", "delegation", id, delegation.username(), delegation);
        if (!keepsAnything(delegation.username())) {
            close(delegation.username());
        }
    }

    private boolean keepsAnything(String username) {
        return sql.exists(
                "select 1 from delegation where username = ? and (valid_to is null or valid_to > ?)",
                username,
                LocalDate.now(clock));
    }

    private void close(String username) {
        try {
            accounts.take(username, Roles.AREA_ADMIN);
        } catch (IdentityFailure failure) {
            throw failure.problem();
        }
    }

    private static DelegationView read(ResultSet row) throws SQLException {
        return new DelegationView(
                row.getObject("id", UUID.class),
                row.getString("username"),
                row.getString("name"),
                row.getString("region_code"),
                row.getString("region_name"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
