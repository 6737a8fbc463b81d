package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.secrets.InstallationKey;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.platform.time.Clocks;
import cn.mingquan.registry.region.Areas;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Batches of units: what was found in them, how far they have got, and the credentials that come out of them. */
@Path("onboardings")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class OnboardingResource {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日 HH:mm").withZone(Clocks.ZONE);

    private final Onboardings onboardings;
    private final OwnBatches batches;
    private final Confirmation confirmation;
    private final InstallationKey key;
    private final Areas areas;
    private final Caller caller;
    private final AuditTrail audit;

    @Inject
    OnboardingResource(
            Onboardings onboardings,
            OwnBatches batches,
            Confirmation confirmation,
            InstallationKey key,
            Areas areas,
            Caller caller,
            AuditTrail audit) {
        this.onboardings = onboardings;
        this.batches = batches;
        this.confirmation = confirmation;
        this.key = key;
        this.areas = areas;
        this.caller = caller;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public OnboardingRows list(@QueryParam("q") @Nullable String words, @Valid @BeanParam PageQuery page) {
        var by = caller.has(Roles.PROVINCE_ADMIN) ? null : caller.username();
        return onboardings.page(by, words, page.size(), page.offset());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public OnboardingView get(@PathParam("id") UUID id) {
        return onboardings.view(batches.require(id));
    }

    /** Every row: failed and bad ones first, then those under way. */
    @GET
    @Path("{id}/rows")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public OnboardingItemRows rows(@PathParam("id") UUID id, @Valid @BeanParam PageQuery page) {
        batches.require(id);
        return onboardings.rows(id, page.size(), page.offset());
    }

    @POST
    @Path("{id}/confirmation")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    @APIResponseSchema(value = Confirmed.class, responseCode = "202")
    public Response confirm(@PathParam("id") UUID id, @QueryParam("skipBad") @DefaultValue("false") boolean skipBad) {
        batches.require(id);
        confirmation.confirm(id, skipBad, areas.roots(), caller.username(), false);
        return accepted(id);
    }

    @POST
    @Path("{id}/resumption")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    @APIResponseSchema(value = Confirmed.class, responseCode = "202")
    public Response resume(@PathParam("id") UUID id) {
        var batch = batches.require(id);
        onboardings.lock(id);
        if (onboardings.resume(id) == 0 && batch.state() != OnboardingState.RUNNING) {
            throw new Problem(OnboardingProblem.ONBOARDING_NOT_RESUMABLE, "没有办理失败的单位。");
        }
        audit.record("onboarding.resumed", "onboarding", id, batch.fileName(), Map.of("by", caller.username()));
        return accepted(id);
    }

    /** Hands the one-time passwords out, and forgets them. */
    @POST
    @Path("{id}/credentials")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public Credentials takeCredentials(@PathParam("id") UUID id) {
        var batch = batches.require(id);
        onboardings.lock(id);
        if (batch.state() == OnboardingState.RUNNING) {
            throw new Problem(OnboardingProblem.ONBOARDING_STILL_RUNNING, "仍在办理，完成后再领取一次性密码。");
        }
        var items = new ArrayList<Credential>();
        for (var item : onboardings.items(id)) {
            if (item.step() == Step.DONE && item.credential() != null) {
                var password = new String(key.decrypt(item.credential()), StandardCharsets.UTF_8);
                items.add(new Credential(item.name(), Objects.requireNonNull(item.username()), password));
            }
        }
        if (items.isEmpty() && batch.credentialsTakenAt() != null) {
            throw new Problem(
                    OnboardingProblem.CREDENTIALS_TAKEN,
                    "一次性密码只能领取一次，已于 " + TIME.format(batch.credentialsTakenAt()) + " 领取。");
        }
        onboardings.wipeCredentials(id);
        audit.record(
                "onboarding.credentials-taken", "onboarding", id, batch.fileName(), Map.of("accounts", items.size()));
        return new Credentials(items);
    }

    private static Response accepted(UUID id) {
        return Response.accepted(new Confirmed(id, OnboardingState.RUNNING)).build();
    }
}
