package cn.mingquan.risks.practice.promotion;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.platform.time.Clocks;
import cn.mingquan.registry.TemplateAdditions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** The provincial administrator reads what units have offered, and takes or declines it. */
@Path("offered-practices")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
public class OfferedPracticeResource {

    private final OfferedPractices practices;
    private final TemplateAdditions templates;
    private final AuditTrail audit;

    @Inject
    OfferedPracticeResource(OfferedPractices practices, TemplateAdditions templates, AuditTrail audit) {
        this.practices = practices;
        this.templates = templates;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public OfferedPracticePage list(@BeanParam OfferedFilter filter, @Valid @BeanParam PageQuery page) {
        return practices.page(filter, page);
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public OfferedPractice get(@PathParam("id") UUID id) {
        return practices.get(id);
    }

    /** Puts it into the draft of a template; the units get it when that is published and they take it. */
    @POST
    @Path("{id}/taking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public OfferedPractice take(@PathParam("id") UUID id, @Valid @NotNull TakePractice request) {
        var practice = practices.open(id);
        var day = LocalDate.ofInstant(practice.offeredAt(), Clocks.ZONE);
        var added = templates.add(
                request.template(),
                "risks",
                "typicalPoints",
                request.item(),
                practices.codes(),
                "采自" + practice.unit() + "的经验，" + day);
        practices.taken(id, added);
        audit.record(
                "practice.taken",
                "practice",
                id,
                practice.unit(),
                Map.of(
                        "template", added.template(),
                        "version", added.version(),
                        "key", added.code(),
                        "reworded", request.reworded(practice.content())));
        return practices.get(id);
    }

    @POST
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PROVINCE_ADMIN)
    public OfferedPractice decline(@PathParam("id") UUID id, @Valid @NotNull DeclinePractice request) {
        var practice = practices.open(id);
        practices.declined(id, request.reason().strip());
        audit.record(
                "practice.declined",
                "practice",
                id,
                practice.unit(),
                Map.of("reason", request.reason().strip()));
        return practices.get(id);
    }
}
