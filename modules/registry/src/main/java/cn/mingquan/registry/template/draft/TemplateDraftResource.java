package cn.mingquan.registry.template.draft;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The provincial administrator writes the next version of a template, and publishes it. */
@Path("templates/{code}/draft")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class TemplateDraftResource {

    private final TemplateDrafts drafts;
    private final AuditTrail audit;

    @Inject
    TemplateDraftResource(TemplateDrafts drafts, AuditTrail audit) {
        this.drafts = drafts;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public TemplateDraft get(@PathParam("code") String code) {
        return drafts.get(code);
    }

    @POST
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    @APIResponseSchema(value = TemplateDraft.class, responseCode = "201")
    public Response begin(@PathParam("code") String code) {
        var draft = drafts.begin(code);
        record("template.drafted", draft.name(), Map.of("version", draft.version()));
        return Response.status(Response.Status.CREATED).entity(draft).build();
    }

    /** Keeps what was typed, and says what is wrong with it. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public TemplateDraft save(
            @PathParam("code") String code,
            @Valid @NotNull SaveDraft input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return drafts.save(code, input, ifMatch);
    }

    @DELETE
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public void discard(@PathParam("code") String code, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var draft = drafts.get(code);
        drafts.discard(code, ifMatch);
        record("template.discarded", draft.name(), Map.of("version", draft.version()));
    }

    /** From then on new units get it, and units that have the template can take it. It is never changed again. */
    @POST
    @Path("publication")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public PublishedTemplate publish(
            @PathParam("code") String code,
            @Valid @NotNull PublishDraft input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var draft = drafts.get(code);
        IfMatch.require(ifMatch, draft.edition());
        var differences = drafts.publish(code, input.note().strip(), ifMatch);
        record(
                "template.published",
                draft.name(),
                Map.of(
                        "version",
                        draft.version(),
                        "note",
                        input.note().strip(),
                        "differences",
                        differences.kept().size() + differences.offered().size()));
        return new PublishedTemplate(code, draft.version());
    }

    private void record(String action, String name, Map<String, Object> detail) {
        audit.record(action, "template", null, name, detail);
    }
}
