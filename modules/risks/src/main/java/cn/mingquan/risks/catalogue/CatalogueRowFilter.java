package cn.mingquan.risks.catalogue;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the points of a catalogue. */
public class CatalogueRowFilter {

    @QueryParam("q")
    private @Nullable String words;

    /** As proposed. */
    @QueryParam("level")
    private @Nullable String level;

    /** Only points that nobody has moderated. */
    @QueryParam("undecided")
    @DefaultValue("false")
    private boolean undecided;

    /** Only points whose level was changed. */
    @QueryParam("changed")
    @DefaultValue("false")
    private boolean changed;

    /** Only points whose proposed level is milder than their score suggests (避高就低, S4-22). */
    @QueryParam("belowSuggestion")
    @DefaultValue("false")
    private boolean belowSuggestion;

    Search of(UUID document) {
        var search = new Search()
                .equal("r.document_id", document)
                .containing(words, "r.description", "r.power_name", "r.code", "r.post")
                .equal("r.level", level);
        if (undecided) {
            search.where("r.moderated is null");
        }
        if (changed) {
            search.where("coalesce(r.final, r.moderated, r.level) <> r.level");
        }
        if (belowSuggestion) {
            search.where("r.rank > r.suggested_rank");
        }
        return search;
    }
}
