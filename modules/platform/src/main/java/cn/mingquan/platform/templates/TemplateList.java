package cn.mingquan.platform.templates;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A list that a template fills and a unit keeps as its own from then on: power categories, levels, own fields. Works in
 * the tenant's transaction, under its role.
 */
public interface TemplateList {

    /** The key of the list in its section of a bundle, for example {@code levels}. */
    String name();

    /** What the unit has, as a template would write it. */
    List<JsonObject> stored();

    /** The codes to which something of the unit refers: these stay. */
    Set<String> used();

    /** Adds what is new and overwrites what is there, by code. */
    void put(List<JsonObject> items);

    void remove(Collection<String> codes);
}
