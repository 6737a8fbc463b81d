package cn.mingquan.catalogue.post;

import cn.mingquan.catalogue.section.Sections;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The unit keeps its posts. */
@Path("posts")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class PostResource {

    private final Posts posts;
    private final Sections sections;
    private final AuditTrail audit;

    @Inject
    public PostResource(Posts posts, Sections sections, AuditTrail audit) {
        this.posts = posts;
        this.sections = sections;
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PostPage list(
            @QueryParam("q") @Nullable String words,
            @QueryParam("section") @Nullable UUID section,
            @Valid @BeanParam PageQuery page) {
        return posts.page(words, section, page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    @APIResponseSchema(value = PostView.class, responseCode = "201")
    public Response add(@Valid @NotNull SavePost input) {
        sections.require(input.sectionId());
        var id = posts.add(input);
        var post = posts.get(id);
        audit.record("post.added", "post", id, post.name(), recorded(post));
        return Response.status(Response.Status.CREATED).entity(post).build();
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public PostView get(@PathParam("id") UUID id) {
        return posts.get(id);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AGENCY_LEAD)
    public PostView change(
            @PathParam("id") UUID id,
            @Valid @NotNull SavePost input,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        var before = posts.get(id);
        sections.require(input.sectionId());
        posts.change(id, input, IfMatch.version(ifMatch));
        var after = posts.get(id);
        audit.record("post.changed", "post", id, after.name(), Changes.between(recorded(before), recorded(after)));
        return after;
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Roles.AGENCY_LEAD)
    public void remove(@PathParam("id") UUID id) {
        var post = posts.get(id);
        posts.remove(id);
        audit.record("post.removed", "post", id, post.name(), recorded(post));
    }

    /** With the section's name, and without the people's names: the audit chain cannot forget. */
    private static Map<String, Object> recorded(PostView post) {
        return Map.of(
                "name",
                post.name(),
                "section",
                post.sectionName() == null ? "" : post.sectionName(),
                "holderLayer",
                post.holderLayer().name(),
                "hotPost",
                post.hotPost(),
                "holders",
                post.holders().size());
    }
}
