package cn.mingquan.catalogue.overlap.candidate;

import cn.mingquan.platform.identity.Roles;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.tenancy.TenantScoped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which powers of other units may overlap with one (S0-10), among the statements that this body has received. */
@Path("overlap-candidates")
@Produces(MediaType.APPLICATION_JSON)
@TenantScoped
@Dependent
@Transactional
public class CandidateResource {

    private final Candidates candidates;
    private final Suggestions suggestions;

    @Inject
    CandidateResource(Candidates candidates, Suggestions suggestions) {
        this.candidates = candidates;
        this.suggestions = suggestions;
    }

    /** Powers that several units state under one name: where to begin. */
    @GET
    @Path("suggestions")
    @RolesAllowed(Roles.OVERSEER)
    public SuggestionPage suggest(@QueryParam("q") @Nullable String words, @Valid @BeanParam PageQuery page) {
        return suggestions.page(words, page);
    }

    /** @param words to look for something else than what is alike */
    @GET
    @RolesAllowed(Roles.OVERSEER)
    public CandidatePage list(
            @QueryParam("filing") @NotNull(message = "请指明权力明晰表") UUID filing,
            @QueryParam("row") @Min(value = 1, message = "请指明第几项") int row,
            @QueryParam("q") @Nullable String words,
            @Valid @BeanParam PageQuery page) {
        return candidates.page(filing, row, words, page);
    }
}
