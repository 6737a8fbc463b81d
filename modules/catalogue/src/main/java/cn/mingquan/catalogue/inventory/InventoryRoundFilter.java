package cn.mingquan.catalogue.inventory;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What narrows the list of rounds. */
public class InventoryRoundFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("state")
    private @Nullable RoundState state;

    Search search() {
        return new Search().containing(words, "r.name").equal("r.state", state);
    }
}
