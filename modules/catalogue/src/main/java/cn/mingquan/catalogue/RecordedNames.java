package cn.mingquan.catalogue;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts beside each id of a section, post or power in a record of changes how it is called at that moment, so that the
 * record can be read without the database and after the thing is gone.
 */
@Dependent
public class RecordedNames {

    /** The fields that hold an id, and what the name is recorded as. */
    private static final Map<String, String> FIELDS =
            Map.of("sectionId", "section", "holderPostId", "holderPost", "postId", "post", "powerId", "power");

    private final Sql sql;

    @Inject
    public RecordedNames(Sql sql) {
        this.sql = sql;
    }

    public Map<String, Object> in(Map<String, Object> snapshot) {
        return in(List.of(snapshot)).get(0);
    }

    /** For all with one statement. */
    public List<AuditTrail.Change> inEach(List<AuditTrail.Change> changes) {
        var snapshots = changes.stream()
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .toList();
        var named = in(snapshots).iterator();
        return changes.stream()
                .map(change -> new AuditTrail.Change(change.id(), change.label(), named.next(), named.next()))
                .toList();
    }

    private List<Map<String, Object>> in(List<Map<String, Object>> snapshots) {
        var ids = snapshots.stream()
                .flatMap(snapshot -> FIELDS.keySet().stream().map(snapshot::get))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (ids.isEmpty()) {
            return snapshots;
        }
        var names = names(ids);
        return snapshots.stream().map(snapshot -> named(snapshot, names)).toList();
    }

    private Map<String, String> names(Collection<Object> ids) {
        var names = new HashMap<String, String>();
        sql.list(
                "select id, name from section where id = any(?::uuid[])"
                        + " union all select p.id, coalesce(s.name || '/', '') || p.name from post p"
                        + " left join section s on s.id = p.section_id where p.id = any(?::uuid[])"
                        + " union all select id, name from power_item where id = any(?::uuid[])",
                row -> names.put(row.getObject(1, UUID.class).toString(), row.getString(2)),
                ids,
                ids,
                ids);
        return names;
    }

    private static Map<String, Object> named(Map<String, Object> snapshot, Map<String, String> names) {
        var named = new TreeMap<>(snapshot);
        FIELDS.forEach((id, field) -> {
            var name = snapshot.get(id) instanceof String written ? names.get(written) : null;
            if (name != null) {
                named.put(field, name);
            }
        });
        return named;
    }
}
