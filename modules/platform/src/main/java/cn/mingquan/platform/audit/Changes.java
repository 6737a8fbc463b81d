package cn.mingquan.platform.audit;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a change changed, as the audit chain keeps it. */
public final class Changes {

    private Changes() {}

    /** Field by field, what was and what is; fields that stay are left out. */
    public static Map<String, Object> between(Map<String, Object> before, Map<String, Object> after) {
        var names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        var differences = new TreeMap<String, Object>();
        for (var name : names) {
            var was = before.get(name);
            var is = after.get(name);
            if (!Objects.equals(was, is)) {
                differences.put(name, Map.of("before", was == null ? "" : was, "after", is == null ? "" : is));
            }
        }
        return differences;
    }
}
