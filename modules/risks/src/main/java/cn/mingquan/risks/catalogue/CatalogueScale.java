package cn.mingquan.risks.catalogue;

import cn.mingquan.risks.level.LevelView;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The unit's levels as they were when a catalogue was made, gravest first. */
public record CatalogueScale(List<LevelView> items) {

    /** A level of the scale: its rank from the gravest, 1 first, and the severity common to all units. */
    public record Place(String code, int rank, int severity) {}

    /** Nothing when the unit has no such level. */
    public Optional<Place> place(@Nullable String code) {
        for (var i = 0; i < items.size(); i++) {
            if (items.get(i).code().equals(code)) {
                return Optional.of(
                        new Place(items.get(i).code(), i + 1, items.get(i).severity()));
            }
        }
        return Optional.empty();
    }

    /** As the unit calls it; the code itself when the scale does not have it. */
    public String label(@Nullable String code) {
        return items.stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .map(LevelView::label)
                .orElse(code == null ? "" : code);
    }
}
