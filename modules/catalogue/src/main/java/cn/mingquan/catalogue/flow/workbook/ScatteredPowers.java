package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.platform.workbook.SheetRow;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The powers whose rows stand in several places of a file. Known before any of them is taken: of a power nothing is taken
 * where something of it is wrong.
 */
final class ScatteredPowers {

    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Integer> second = new HashMap<>();
    private @Nullable StepGroup current;

    void look(SheetRow row) {
        var silent = row.withoutFindings();
        if (current == null || !current.continuedBy(silent)) {
            current = new StepGroup(silent);
            var key = current.key();
            if (!key.equals("pnull") && first.putIfAbsent(key, row.number()) != null) {
                second.putIfAbsent(key, row.number());
            }
        }
    }

    /** Another row at which the power begins, if there is one. */
    OptionalInt elsewhere(String key, int row) {
        var other = second.get(key);
        if (other == null) {
            return OptionalInt.empty();
        }
        var begun = first.getOrDefault(key, other);
        return OptionalInt.of(row == begun ? other : begun);
    }
}
