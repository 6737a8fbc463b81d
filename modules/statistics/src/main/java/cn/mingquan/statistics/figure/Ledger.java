package cn.mingquan.statistics.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Works out what changes in the stored figures when a unit's cells, or its place, become others. */
final class Ledger {

    private final List<UnitChange> units = new ArrayList<>();
    private final Map<NodeDelta.Key, long[]> nodes = new HashMap<>();

    /**
     * @param from where the unit was booked, null if nowhere
     * @param before all its cells as stored
     * @param to where it is booked now, null if it has no figures any more
     * @param after all its cells as they are now
     */
    void enter(
            UUID unit,
            @Nullable Booking from,
            Map<CellKey, Long> before,
            @Nullable Booking to,
            Map<CellKey, Long> after) {
        after.forEach((key, value) -> {
            if (!value.equals(before.get(key))) {
                units.add(new UnitChange(unit, key, value));
            }
        });
        before.forEach((key, value) -> {
            if (!after.containsKey(key)) {
                units.add(new UnitChange(unit, key, 0));
            }
        });
        book(from, before, -1);
        book(to, after, 1);
    }

    private void book(@Nullable Booking booking, Map<CellKey, Long> cells, int sign) {
        if (booking == null) {
            return;
        }
        for (var node : booking.path()) {
            cells.forEach((cell, value) -> {
                add(new NodeDelta.Key(node, cell, booking.unitCategory(), booking.sectorLine()), sign, value);
                add(new NodeDelta.Key(node, cell, NodeDelta.ALL, NodeDelta.ALL), sign, value);
            });
        }
    }

    private void add(NodeDelta.Key key, int sign, long value) {
        var sum = nodes.computeIfAbsent(key, ignored -> new long[2]);
        sum[0] += sign * value;
        sum[1] += sign;
    }

    List<UnitChange> unitChanges() {
        return units;
    }

    List<NodeDelta> nodeDeltas() {
        return nodes.entrySet().stream()
                .filter(entry -> entry.getValue()[0] != 0 || entry.getValue()[1] != 0)
                .map(entry -> new NodeDelta(entry.getKey(), entry.getValue()[0], (int) entry.getValue()[1]))
                .toList();
    }
}
