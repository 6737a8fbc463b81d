package cn.mingquan.registry.region;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The region tree, as far as the caller keeps it. */
@Path("regions")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class RegionResource {

    private final Regions regions;
    private final Areas areas;
    private final AuditTrail audit;

    @Inject
    RegionResource(Regions regions, Areas areas, AuditTrail audit) {
        this.regions = regions;
        this.areas = areas;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public RegionRows list(@QueryParam("parent") @Nullable String parent) {
        if (parent == null || parent.isBlank()) {
            return new RegionRows(regions.rows(areas.roots()));
        }
        areas.require(parent);
        return new RegionRows(regions.children(parent));
    }

    @GET
    @Path("search")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public RegionHits search(@QueryParam("q") @DefaultValue("") String words) {
        return new RegionHits(words.isBlank() ? List.of() : regions.search(words.strip(), areas.roots()));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public RegionView get(@PathParam("code") String code) {
        areas.require(code);
        var row = regions.rows(List.of(code)).stream()
                .findFirst()
                .orElseThrow(() -> new Problem(RegionProblem.REGION_NOT_FOUND, "区划 " + code + " 已撤销或尚未生效。"));
        return RegionView.of(row, regions.path(code));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    @APIResponseSchema(value = RegionView.class, responseCode = "201")
    public Response add(@Valid @NotNull AddRegion request) {
        areas.require(request.parentCode());
        if (regions.find(request.code()).isPresent()) {
            throw new Problem(RegionProblem.REGION_EXISTS, "代码 " + request.code() + " 已在区划树中。");
        }
        var region = NewRegion.under(regions.get(request.parentCode()), request);
        regions.add(region);
        if (region.kind() != RegionKind.TOWNSHIP) {
            regions.add(region.ownLevel());
        }
        audit.record("region.added", "region", null, region.name(), request);
        return Response.status(Response.Status.CREATED)
                .entity(get(region.code()))
                .build();
    }
}
