package cn.mingquan.registry.unit;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units are asked for. Every condition is a fixed text; what the caller wrote goes in as a parameter only. */
public class UnitFilter {

    /** All nodes under the first parameter, a list of codes. */
    static final String TREE =
            """
            with recursive tree(code) as (
              select code from region where code = any (?)
              union
              select r.code from region r join tree t on r.parent_code = t.code)
            """;

    /** Only units in this node's subtree. */
    @QueryParam("region")
    @Nullable
    String region;

    /** Part of the name, or the beginning of the credit code. */
    @QueryParam("q")
    @Nullable
    String words;

    @QueryParam("category")
    @Nullable
    String category;

    @QueryParam("sectorLine")
    @Nullable
    String sectorLine;

    @QueryParam("state")
    @Nullable
    String state;

    /** Only bodies that oversee, or only those that do not. */
    @QueryParam("oversight")
    @Nullable
    Boolean oversight;

    /** Only the units directly under this one. */
    @QueryParam("parent")
    @Nullable
    UUID parent;

    private record Condition(String text, List<Object> values) {}

    private List<Condition> conditions() {
        var conditions = new ArrayList<Condition>();
        conditions.add(new Condition("u.state <> 'ERASED'", List.of()));
        given(words)
                .ifPresent(w -> conditions.add(
                        new Condition("(position(? in u.name) > 0 or starts_with(u.uscc, upper(?)))", List.of(w, w))));
        given(category).ifPresent(c -> conditions.add(new Condition("u.category = ?", List.of(c))));
        given(sectorLine).ifPresent(l -> conditions.add(new Condition("u.sector_line = ?", List.of(l))));
        given(state).ifPresent(s -> conditions.add(new Condition("u.state = ?", List.of(s))));
        Optional.ofNullable(oversight).ifPresent(o -> conditions.add(new Condition("u.oversight = ?", List.of(o))));
        Optional.ofNullable(parent).ifPresent(p -> conditions.add(new Condition("u.parent_unit_id = ?", List.of(p))));
        return conditions;
    }

    String where() {
        return " where "
                + String.join(
                        " and ", conditions().stream().map(Condition::text).toList());
    }

    Object[] parameters(Collection<String> roots) {
        var all = new ArrayList<Object>();
        all.add(roots);
        conditions().forEach(condition -> all.addAll(condition.values()));
        return all.toArray();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }
}
