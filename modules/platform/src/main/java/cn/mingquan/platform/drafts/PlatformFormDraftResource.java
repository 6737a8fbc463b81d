package cn.mingquan.platform.drafts;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** One's own half-typed forms, for people without a unit; as {@link FormDraftResource} otherwise. */
@Path("platform/form-drafts/{form}")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
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
public class PlatformFormDraftResource {

    private final FormDrafts drafts;
    private final Caller caller;

    @Inject
    PlatformFormDraftResource(FormDrafts drafts, Caller caller) {
        this.drafts = drafts;
        this.caller = caller;
    }

    @GET
    @APIResponseSchema(value = FormDraftView.class, responseCode = "200")
    @APIResponse(responseCode = "204", description = "Nothing is kept under that name")
    public @Nullable FormDraftView draft(@PathParam("form") String form) {
        requireNoUnit();
        return drafts.find(form).orElse(null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public FormDraftKept keep(@PathParam("form") String form, @Valid @NotNull KeepFormDraft request) {
        requireNoUnit();
        return drafts.keep(form, request);
    }

    @DELETE
    public void remove(@PathParam("form") String form) {
        requireNoUnit();
        drafts.remove(form);
    }

    /** What somebody of a unit types stays with that unit. */
    private void requireNoUnit() {
        if (caller.tenantCode().isPresent()) {
            throw new Problem(CommonProblem.FORBIDDEN, "此账号属于某个单位，草稿保存在本单位。");
        }
    }
}
