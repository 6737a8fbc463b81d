package cn.mingquan.risks.point;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.HolderLayer;
import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of risk points. */
public class PointFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("kind")
    private @Nullable String kind;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("state")
    private @Nullable ApprovalState state;

    @QueryParam("powerId")
    private @Nullable UUID power;

    @QueryParam("phase")
    private @Nullable Phase phase;

    @QueryParam("holderLayer")
    private @Nullable HolderLayer holderLayer;

    @QueryParam("withoutMeasure")
    @DefaultValue("false")
    private boolean withoutMeasure;

    public PointFilter() {}

    PointFilter(@Nullable String words, @Nullable String level, @Nullable ApprovalState state) {
        this.words = words;
        this.level = level;
        this.state = state;
    }

    /** Everything but the state. */
    Search base() {
        var search = new Search()
                .containing(words, "r.description", "r.code", "p.name", "o.name", "r.owner_name")
                .equal("r.kind", kind)
                .equal("r.level", level)
                .equal("r.power_id", power)
                .equal("r.phase", phase)
                .equal("r.holder_layer", holderLayer);
        return withoutMeasure ? search.missing("select 1 from control_measure m where m.risk_point_id = r.id") : search;
    }

    /** Whether points of that state are looked for. */
    boolean asks(ApprovalState other) {
        return state == null || state == other;
    }

    Search all() {
        return base().equal("r.state", state);
    }
}
