package cn.mingquan.risks.level;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the unit's own words before the codes of kinds and levels in a record of changes, which people read. */
@Dependent
public class RecordedScale {

    private final RiskScale scale;
    private @Nullable Map<String, String> kinds;
    private @Nullable Map<String, String> levels;

    @Inject
    public RecordedScale(RiskScale scale) {
        this.scale = scale;
    }

    public Map<String, Object> in(Map<String, Object> snapshot) {
        var worded = new TreeMap<>(snapshot);
        worded.computeIfPresent("kind", (field, code) -> worded(kinds(), code));
        worded.computeIfPresent("level", (field, code) -> worded(levels(), code));
        return worded;
    }

    private static Object worded(Map<String, String> labels, Object code) {
        var label = labels.get(code.toString());
        return label == null ? code : label + "（" + code + "）";
    }

    private Map<String, String> kinds() {
        var known = kinds;
        if (known == null) {
            known = scale.kinds().items().stream().collect(Collectors.toMap(KindView::code, KindView::label));
            kinds = known;
        }
        return known;
    }

    private Map<String, String> levels() {
        var known = levels;
        if (known == null) {
            known = scale.scale().items().stream().collect(Collectors.toMap(LevelView::code, LevelView::label));
            levels = known;
        }
        return known;
    }
}
