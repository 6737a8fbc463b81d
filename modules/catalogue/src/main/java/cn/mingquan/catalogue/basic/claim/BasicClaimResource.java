package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.Reason;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agency looks at the basic catalogue, claims what it has (认领), and answers what was changed. */
@Path("basic-claims")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class BasicClaimResource {

    private final BasicClaims claims;
    private final Claiming claiming;
    private final Peers peers;
    private final AuditTrail audit;

    @Inject
    BasicClaimResource(BasicClaims claims, Claiming claiming, Peers peers, AuditTrail audit) {
        this.claims = claims;
        this.claiming = claiming;
        this.peers = peers;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public ClaimPage list(@BeanParam ClaimFilter filter, @Valid @BeanParam PageQuery page) {
        var peer = filter.peer();
        return claims.page(peer == null ? filter : filter.among(peers.claimed(peer)), page);
    }

    /** From whom the agency may copy what it lacks. */
    @GET
    @Path("peers")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PeerUnitList peers(@QueryParam("q") @Nullable String words) {
        return peers.find(words);
    }

    /** Chosen items become drafts with their bases. What was claimed before is left as it is: this may be repeated. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public Claimed claim(@Valid @NotNull ClaimItems choice) {
        return claiming.claim(choice.ids());
    }

    /**
     * The agency has dealt with a change and says how.
     *
     * @param ifMatch the edition it has looked at: nobody answers a change that he has not seen
     */
    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void acknowledge(
            @PathParam("id") UUID id,
            @QueryParam("reason") @DefaultValue("") String reason,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var row = claims.claimed(id);
        IfMatch.require(ifMatch, row.item().edition());
        var why = Reason.of(reason);
        if (row.standing() == ClaimStanding.CHANGED && row.powerId() != null) {
            claims.seen(row.powerId(), row.item().edition());
            audit.record(
                    "power.basic-acknowledged",
                    "power",
                    row.powerId(),
                    row.item().name(),
                    Map.of(
                            "basicCode", row.item().code(),
                            "basicEdition", row.item().edition(),
                            "reason", why));
        }
    }
}
