package cn.mingquan.registry.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Published versions that were read once. They are few, and never change. */
@ApplicationScoped
public class ReadBundles {

    private record Key(String template, String version) {}

    private final Map<Key, Bundle> read = new ConcurrentHashMap<>();

    Optional<Bundle> get(String template, String version, Supplier<Optional<Bundle>> database) {
        var key = new Key(template, version);
        var known = read.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var found = database.get();
        found.ifPresent(bundle -> read.put(key, bundle));
        return found;
    }
}
