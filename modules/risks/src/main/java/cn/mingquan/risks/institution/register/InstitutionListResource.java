package cn.mingquan.risks.institution.register;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The unit looks through its institutions, and for what lacks one. */
@Path("institutions")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class InstitutionListResource {

    private final InstitutionSearch search;
    private final InstitutionExport export;

    @Inject
    InstitutionListResource(InstitutionSearch search, InstitutionExport export) {
        this.search = search;
        this.export = export;
    }

    @GET
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public InstitutionPage list(@BeanParam InstitutionFilter filter, @Valid @BeanParam PageQuery page) {
        return search.page(filter, page);
    }

    /**
     * Risk points of the unit's two gravest severities that no institution in force addresses (S0-23).
     *
     * @param level narrows to one of the unit's own levels
     */
    @GET
    @Path("gaps")
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public GapPage gaps(
            @QueryParam("q") @Nullable String words,
            @QueryParam("level") @Nullable String level,
            @Valid @BeanParam PageQuery page) {
        return search.gaps(words, level, page);
    }

    /** The institutions that were looked for, with their revisions. */
    @GET
    @Path("workbook")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed({Roles.AGENCY_LEAD, Roles.AGENCY_STAFF})
    public Response workbook(@BeanParam InstitutionFilter filter) {
        return WorkbookFile.download("制度.xlsx", export.workbook(filter));
    }
}
