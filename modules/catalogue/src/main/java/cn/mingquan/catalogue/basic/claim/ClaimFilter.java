package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the items an agency looks at. */
public class ClaimFilter {

    static final String CHANGED = "p.basic_edition < b.edition";

    /** For the agency's own level and line, or claimed by it; and not claimed when abolished. */
    private static final String CONCERNED = "(p.id is not null or (b.state = 'IN_FORCE'"
            + " and (cardinality(b.levels) = 0 or u.level is null or u.level = any(b.levels))"
            + " and (b.sector_line is null or u.sector_line is null or u.sector_line = b.sector_line)))";

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("standing")
    private @Nullable ClaimStanding standing;

    public ClaimFilter() {}

    ClaimFilter(@Nullable String words, @Nullable ClaimStanding standing) {
        this.words = words;
        this.standing = standing;
    }

    Search search() {
        var search = new Search()
                .where(CONCERNED)
                .containing(words, "b.name", "b.code")
                .equal("b.category", category);
        if (standing == null) {
            return search;
        }
        return switch (standing) {
            case UNCLAIMED -> search.where("p.id is null");
            case CLAIMED -> search.where("p.basic_edition = b.edition");
            case CHANGED -> search.where(CHANGED);
        };
    }
}
