package cn.mingquan.statistics.comparison;

import cn.mingquan.platform.identity.Caller;
import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.imports.WorkbookFile;
import cn.mingquan.platform.tenancy.PlatformScoped;
import cn.mingquan.statistics.Measures;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** What an overseeing body sees of its jurisdiction. */
@Path("comparison")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
@PlatformScoped
@Transactional
public class ComparisonResource {

    private final Caller caller;
    private final ScopeRows scopes;
    private final Places places;
    private final Comparison comparison;
    private final Measures measures;

    @Inject
    ComparisonResource(Caller caller, ScopeRows scopes, Places places, Comparison comparison, Measures measures) {
        this.caller = caller;
        this.scopes = scopes;
        this.places = places;
        this.comparison = comparison;
        this.measures = measures;
    }

    /** In English for who asks for it by {@code Accept-Language}, else in Chinese. */
    @GET
    @RolesAllowed(Roles.OVERSEER)
    public ComparisonView compare(@Valid @BeanParam ComparisonQuery query, @Context HttpHeaders headers) {
        return answer(query, Words.wanted(headers.getAcceptableLanguages()), query.page, query.size);
    }

    /** The same as a workbook, in the same language. */
    @GET
    @Path("export")
    @Produces(WorkbookFile.XLSX)
    @RolesAllowed(Roles.OVERSEER)
    public Response export(@Valid @BeanParam ComparisonQuery query, @Context HttpHeaders headers) {
        var words = Words.wanted(headers.getAcceptableLanguages());
        var workbook = new ComparisonWorkbook(answer(query, words, 0, ComparisonWorkbook.MOST_ROWS), words);
        return WorkbookFile.download(workbook.title() + ".xlsx", workbook.write());
    }

    private ComparisonView answer(ComparisonQuery query, Words words, int page, int size) {
        var scope = scopes.get(caller.tenantCode(), query.scope);
        var month = comparison.month(query.period);
        var node = query.node == null || query.node.isBlank() ? scope.root() : Node.parse(query.node);
        var place = places.find(scope, node, month.period());
        var question = query.question(measures, scope, comparison.fitting(place), month.period());
        return comparison.answer(place, question, month, words, page, size);
    }

    @GET
    @Path("scopes")
    @RolesAllowed(Roles.OVERSEER)
    public ScopesView scopes() {
        return new ScopesView(scopes.of(caller.tenantCode()).stream()
                .map(scope -> new ScopeView(
                        scope.id(), scope.kind(), scope.label(), scope.root().key(), places.rootName(scope)))
                .toList());
    }

    @GET
    @Path("periods")
    @RolesAllowed(Roles.OVERSEER)
    public PeriodsView periods() {
        return new PeriodsView(comparison.periods());
    }
}
