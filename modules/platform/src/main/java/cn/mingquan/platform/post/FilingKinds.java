package cn.mingquan.platform.post;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of documents that the deployed modules know. */
@Dependent
public class FilingKinds {

    private final Map<String, FilingKind> kinds = new LinkedHashMap<>();

    @Inject
    FilingKinds(@Any Instance<FilingKind> kinds) {
        this((Iterable<FilingKind>) kinds);
    }

    /** For tests without a container. */
    public FilingKinds(Iterable<? extends FilingKind> kinds) {
        kinds.forEach(kind -> this.kinds.put(kind.code(), kind));
    }

    /** @throws IllegalStateException for a kind of a module that is not deployed */
    FilingKind get(String code) {
        var kind = kinds.get(code);
        if (kind == null) {
            throw new IllegalStateException("No module knows filings of the kind " + code);
        }
        return kind;
    }

    /** What units file with bodies: code and label. */
    public Map<String, String> filed() {
        var filed = new TreeMap<String, String>();
        kinds.values().stream().filter(kind -> !kind.notice()).forEach(kind -> filed.put(kind.code(), kind.label()));
        return filed;
    }

    /** How people call the kind; its code when no module knows it. */
    public String label(String code) {
        return Optional.ofNullable(kinds.get(code)).map(FilingKind::label).orElse(code);
    }
}
