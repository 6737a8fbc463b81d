package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.Reason;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agency answers new editions of items it has claimed. */
@Path("basic-changes")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class BasicChangeResource {

    private final BasicChanges changes;
    private final Adoption adoption;

    @Inject
    BasicChangeResource(BasicChanges changes, Adoption adoption) {
        this.changes = changes;
        this.adoption = adoption;
    }

    /** @param id of the item */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public BasicChangeView get(@PathParam("id") UUID id) {
        return changes.get(id).view();
    }

    /**
     * Takes the new edition over, but where the agency stays with its own.
     *
     * @param ifMatch the edition it has looked at: nobody answers a change that he has not seen
     */
    @POST
    @Path("{id}/adoption")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void adopt(
            @PathParam("id") UUID id,
            @Valid @NotNull AdoptChange choice,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var change = changes.held(id);
        IfMatch.require(ifMatch, change.item().edition());
        if (change.abolished()) {
            throw new Problem(
                    BasicProblem.BASIC_ITEM_ABOLISHED, "“" + change.item().name() + "”已经废止，没有新版可以采纳。请写明怎样处理本单位的职权。");
        }
        adoption.one(change, choice, Reason.of(choice.reason() == null ? "" : choice.reason()));
    }

    /** Takes over at once everything in which nobody has to choose. */
    @POST
    @Path("adoptions")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public AdoptedChanges adoptAll(@QueryParam("reason") @DefaultValue("") String reason) {
        return adoption.all(Reason.of(reason));
    }
}
