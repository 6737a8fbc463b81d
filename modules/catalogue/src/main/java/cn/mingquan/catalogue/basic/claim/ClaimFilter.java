package cn.mingquan.catalogue.basic.claim;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the items an agency looks at. */
public class ClaimFilter {

    static final String CHANGED = "p.basic_edition < b.edition";

    /** Of the other units of its group: the agency's own claim is none of theirs. */
    static final String PEERS = "greatest(coalesce(k.units, 0) - case when o.id is null then 0 else 1 end, 0)";

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

    @QueryParam("peers")
    private @Nullable PeerShare peers;

    /** Only what this peer has claimed. */
    @QueryParam("peer")
    private @Nullable UUID peer;

    private @Nullable List<UUID> among;

    public ClaimFilter() {}

    ClaimFilter(@Nullable String words, @Nullable ClaimStanding standing) {
        this.words = words;
        this.standing = standing;
    }

    ClaimFilter of(@Nullable PeerShare share) {
        peers = share;
        return this;
    }

    @Nullable
    UUID peer() {
        return peer;
    }

    /** Only these items. */
    ClaimFilter among(List<UUID> items) {
        among = items;
        return this;
    }

    Search search() {
        var search = new Search()
                .where(CONCERNED)
                .with("b.id = any(?::uuid[])", among)
                .containing(words, "b.name", "b.code")
                .equal("b.category", category);
        if (peers != null) {
            search.where(peers == PeerShare.SOME ? PEERS + " > 0" : PEERS + " * 2 > g.units - 1");
        }
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
