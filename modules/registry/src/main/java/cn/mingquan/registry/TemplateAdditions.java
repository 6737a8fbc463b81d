package cn.mingquan.registry;

import cn.mingquan.platform.problem.Problem;
import jakarta.json.JsonObject;
import java.util.Set;

/** Writes into the drafts of templates what has proven itself in a unit (S1-57). To be called on the shared tables. */
public interface TemplateAdditions {

    /** Where an item was put: the version that is being drafted, and the code it has there. */
    record Added(String template, String version, String code) {}

    /**
     * Adds an item at the end of a list of a template's draft; begins the draft when there is none. What was typed there
     * before stays as it is.
     *
     * @param item without a code
     * @param used codes that it must not get, because they are remembered elsewhere
     * @param note a comment before the item, one line
     * @throws Problem when there is no such template, when the draft is faulty, or would be with the item
     */
    Added add(String template, String section, String list, JsonObject item, Set<String> used, String note);
}
