package cn.mingquan.registry.template.rollout;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.template.TemplateVersions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The provincial administrator brings all units of a template to its latest version. */
@Path("template-rollouts")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class RolloutResource {

    private final Rollouts rollouts;
    private final TemplateVersions versions;
    private final AuditTrail audit;

    @Inject
    RolloutResource(Rollouts rollouts, TemplateVersions versions, AuditTrail audit) {
        this.rollouts = rollouts;
        this.versions = versions;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public RolloutViews list(@QueryParam("template") @Nullable String template) {
        return new RolloutViews(
                rollouts.of(versions.latest(template == null ? "" : template).code()));
    }

    /** All units that have an older version; what they have changed themselves stays. */
    @POST
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public RolloutView start(@QueryParam("template") @Nullable String template) {
        var latest = versions.latest(template == null ? "" : template);
        var started = rollouts.get(rollouts.start(latest.code(), latest.version()));
        audit.record(
                "template.rollout",
                "template",
                null,
                latest.name(),
                Map.of("version", latest.version(), "units", started.units()));
        return started;
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public RolloutView get(@PathParam("id") UUID id) {
        return rollouts.get(id);
    }

    @GET
    @Path("{id}/units")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public RolloutUnitPage units(
            @PathParam("id") UUID id,
            @QueryParam("state") @Nullable RolloutUnitState state,
            @Valid @BeanParam PageQuery page) {
        return rollouts.units(id, state, page);
    }

    /** Those that failed are tried again. */
    @POST
    @Path("{id}/retries")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public RolloutView retry(@PathParam("id") UUID id) {
        rollouts.resume(id);
        var again = rollouts.get(id);
        audit.record(
                "template.rollout-retried",
                "template",
                null,
                versions.latest(again.template()).name(),
                Map.of("version", again.version()));
        return again;
    }
}
