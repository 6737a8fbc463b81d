package cn.mingquan.platform.drafts;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's own half-typed forms, for people of a unit. A name that nothing is kept under answers with nothing (204). */
@Path("form-drafts/{form}")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
@RolesAllowed({
    Roles.PROVINCE_ADMIN,
    Roles.AREA_ADMIN,
    Roles.AGENCY_LEAD,
    Roles.AGENCY_STAFF,
    Roles.OVERSEER,
    Roles.SECURITY_ADMIN,
    Roles.AUDIT_ADMIN
})
public class FormDraftResource {

    private final FormDrafts drafts;

    @Inject
    FormDraftResource(FormDrafts drafts) {
        this.drafts = drafts;
    }

    @GET
    @APIResponseSchema(value = FormDraftView.class, responseCode = "200")
    @APIResponse(responseCode = "204", description = "Nothing is kept under that name")
    public @Nullable FormDraftView draft(@PathParam("form") String form) {
        return drafts.find(form).orElse(null);
    }

    /** The last one counts: whoever types the same form in two places goes on with what was typed last. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public FormDraftKept keep(@PathParam("form") String form, @Valid @NotNull KeepFormDraft request) {
        return drafts.keep(form, request);
    }

    @DELETE
    public void remove(@PathParam("form") String form) {
        drafts.remove(form);
    }
}
