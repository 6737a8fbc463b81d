package cn.mingquan.registry.intake;

import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Unit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row and what it would do.
 *
 * @param profile as the unit would be; null for a bad row. Its parent is missing when that is made by the same file
 * @param existing the unit it means, when there is one
 * @param parent the row that describes its parent, when that is in the same file
 */
public record Planned(
        Draft draft, Effect effect, @Nullable Profile profile, @Nullable Unit existing, @Nullable Draft parent) {

    /** The profile of a row that is not bad. */
    public Profile settled() {
        return Objects.requireNonNull(profile);
    }

    Planned as(Effect other) {
        return new Planned(draft, other, profile, existing, parent);
    }
}
