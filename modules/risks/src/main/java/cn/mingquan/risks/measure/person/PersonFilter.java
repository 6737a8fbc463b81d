package cn.mingquan.risks.measure.person;

import cn.mingquan.catalogue.Search;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What narrows the list of persons. */
public class PersonFilter {

    @QueryParam("q")
    private @Nullable String words;

    @QueryParam("sectionId")
    private @Nullable UUID section;

    /** Only those with a risk point and no measure. */
    @QueryParam("without")
    @DefaultValue("false")
    private boolean without;

    public PersonFilter() {}

    PersonFilter(@Nullable String words, boolean without) {
        this.words = words;
        this.without = without;
    }

    Search conditions() {
        var search = new Search()
                .containing(words, "v.name", "v.posts")
                .with(
                        "exists (select 1 from held h join post o on o.id = h.post_id where h.name = v.name"
                                + " and o.section_id = ?)",
                        section);
        return without ? search.where(Persons.WITHOUT) : search;
    }
}
