package cn.mingquan.catalogue.search;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of powers. */
public class PowerFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("category")
    private @Nullable String category;

    @QueryParam("state")
    private @Nullable ApprovalState state;

    @QueryParam("holderLayer")
    private @Nullable HolderLayer holderLayer;

    @QueryParam("direction")
    private @Nullable Direction direction;

    @QueryParam("section")
    private @Nullable UUID section;

    @QueryParam("withoutBasis")
    private boolean withoutBasis;

    public PowerFilter() {}

    public PowerFilter(@Nullable String words, @Nullable String category, @Nullable ApprovalState state) {
        this.words = words;
        this.category = category;
        this.state = state;
    }

    /** Everything but the state. */
    Search base() {
        var search = new Search()
                .containing(words, "p.name", "p.code", "p.content", "p.exerciser")
                .equal("p.category", category)
                .equal("p.holder_layer", holderLayer)
                .equal("p.direction", direction)
                .equal("p.section_id", section);
        return withoutBasis ? search.missing("select 1 from legal_basis b where b.power_id = p.id") : search;
    }

    Search all() {
        return base().equal("p.state", state);
    }
}
