package cn.mingquan.registry.template;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.tenancy.PlatformScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** The category templates, to look at. */
@Path("templates")
@Produces(MediaType.APPLICATION_JSON)
@PlatformScoped
@Dependent
@Transactional
@RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
public class TemplateResource {

    private final TemplateVersions versions;
    private final VersionList list;

    @Inject
    public TemplateResource(TemplateVersions versions, VersionList list) {
        this.versions = versions;
        this.list = list;
    }

    @GET
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public TemplateRows list() {
        var counts = list.counts();
        return new TemplateRows(versions.latest().stream()
                .map(bundle -> TemplateRow.of(bundle, counts.getOrDefault(bundle.code(), TemplateCounts.NONE)))
                .toList());
    }

    /**
     * The whole bundle as JSON, as {@code template.schema.json} describes it.
     *
     * @param version the latest where none is said
     */
    @GET
    @Path("{code}")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public JsonObject content(@PathParam("code") String code, @QueryParam("version") @Nullable String version) {
        return version == null
                ? versions.latest(code).content()
                : versions.find(code, version)
                        .orElseThrow(() -> TemplateVersions.missing(code))
                        .content();
    }

    /** The versions of a template, the latest first, and how many units have each. */
    @GET
    @Path("{code}/versions")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public TemplateVersionRows versions(@PathParam("code") String code) {
        versions.latest(code);
        return new TemplateVersionRows(list.of(code));
    }

    /** What differs between a version and the one before it, or another one. */
    @GET
    @Path("{code}/versions/{version}/differences")
    @RolesAllowed({Roles.PROVINCE_ADMIN, Roles.AREA_ADMIN})
    public BundleDifferences differences(
            @PathParam("code") String code,
            @PathParam("version") String version,
            @QueryParam("against") @Nullable String against) {
        var later = versions.find(code, version).orElseThrow(() -> TemplateVersions.missing(code));
        var earlier = against == null ? list.before(code, version) : against;
        return earlier == null
                ? BundleDifferences.NONE
                : BundleDifferences.between(
                        versions.find(code, earlier).orElseThrow(() -> TemplateVersions.missing(code)), later);
    }
}
