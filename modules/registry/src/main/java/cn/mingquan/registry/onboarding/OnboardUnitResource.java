package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.registry.intake.FormCheck;
import cn.mingquan.registry.intake.UnitRequest;
import cn.mingquan.registry.region.Areas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Onboards a single unit from a form: a batch of one. */
@Path("units")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class OnboardUnitResource {

    private final Onboardings onboardings;
    private final Confirmation confirmation;
    private final FormCheck form;
    private final Areas areas;
    private final Caller caller;

    @Inject
    OnboardUnitResource(
            Onboardings onboardings, Confirmation confirmation, FormCheck form, Areas areas, Caller caller) {
        this.onboardings = onboardings;
        this.confirmation = confirmation;
        this.form = form;
        this.areas = areas;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    @APIResponseSchema(value = OnboardedUnit.class, responseCode = "201")
    public Response onboard(@NotNull UnitRequest request) {
        var checked = form.check(request, null);
        var planned = checked.accepted();
        var batch =
                onboardings.add(String.valueOf(request.name()), null, List.of(planned), List.of(), caller.username());
        confirmation.confirm(batch, false, areas.roots(), caller.username(), false);
        var unit = Objects.requireNonNull(onboardings.items(batch).get(0).unitId());
        return Response.status(Response.Status.CREATED)
                .entity(new OnboardedUnit(unit, batch, checked.warnings()))
                .build();
    }

    @POST
    @Path("validation")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public Validated validate(@NotNull UnitRequest request) {
        var checked = form.check(request, null);
        return new Validated(checked.warnings(), checked.errors());
    }
}
