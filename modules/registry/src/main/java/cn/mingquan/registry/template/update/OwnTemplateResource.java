package cn.mingquan.registry.template.update;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantScoped;
import cn.mingquan.registry.template.BundleDifferences;
import cn.mingquan.registry.template.TemplateVersions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The unit sees what a newer version of its template would change, and takes it. */
@Path("own-template")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class OwnTemplateResource {

    private final Sql sql;
    private final TemplateUpdate update;
    private final TemplateChoices choices;
    private final TemplateVersions versions;

    @Inject
    OwnTemplateResource(Sql sql, TemplateUpdate update, TemplateChoices choices, TemplateVersions versions) {
        this.sql = sql;
        this.update = update;
        this.choices = choices;
        this.versions = versions;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public OwnTemplateView get() {
        var own = update.own();
        var latest = versions.latest(own.code());
        return new OwnTemplateView(
                own.code(),
                own.name(),
                own.version(),
                latest.version(),
                notes(own.code(), own.version()),
                own.version().equals(latest.version()) ? List.of() : update.differences(own, latest),
                BundleDifferences.between(own, latest).offered().size(),
                update.last().orElse(null));
    }

    private List<OwnTemplateView.Note> notes(String template, String version) {
        return sql
                .list(
                        "select version, coalesce(note, '') from platform.template_version where template = ?"
                                + " and state = 'PUBLISHED' order by " + TemplateVersions.LATEST_FIRST,
                        row -> new OwnTemplateView.Note(row.getString(1), row.getString(2)),
                        template)
                .stream()
                .takeWhile(note -> !note.version().equals(version))
                .toList();
    }

    /** In one transaction; what the unit has changed itself stays. */
    @POST
    @Path("taking")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public OwnTemplateView take(@Valid @NotNull TakeVersion input) {
        var latest = versions.latest(update.own().code());
        if (!latest.version().equals(input.version())) {
            throw new Problem(
                    UpdateProblem.TEMPLATE_VERSION_SUPERSEDED, "模板现在是 " + latest.version() + " 版。请刷新，看过不同之处再采纳。");
        }
        update.take(latest);
        return get();
    }

    @POST
    @Path("choices")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public OwnTemplateView choose(@Valid @NotNull ChooseOne input) {
        choices.choose(input);
        return get();
    }
}
