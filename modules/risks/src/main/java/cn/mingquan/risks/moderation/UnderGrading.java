package cn.mingquan.risks.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Points out units that grade the same powers lower than their peers (避高就低, S4-22): by more than one level on more than
 * a fifth of what can be compared. It says where to look and is not a verdict; each line carries its n.
 */
final class UnderGrading {

    /** Below that a median of peers says nothing. */
    static final int FEWEST_PEERS = 3;

    /**
     * A unit to look at.
     *
     * @param matched how many of its powers at least three peers have too
     * @param lower those graded lower than the peers, by more than one level
     */
    record Outlier(UUID unit, int matched, List<Lower> lower) {}

    /**
     * A power that its unit grades lower than its peers.
     *
     * @param median of the peers' severities, without the unit's own
     */
    record Lower(String name, int severity, double median, int peers) {}

    private final Map<UUID, Integer> matched = new HashMap<>();
    private final Map<UUID, List<Lower>> lower = new HashMap<>();

    private UnderGrading() {}

    /** Units with the largest share first. The caller gives only units that may be compared with each other. */
    static List<Outlier> of(List<GradedPower> powers) {
        var comparison = new UnderGrading();
        PowerKinds.of(powers).forEach(comparison::compare);
        return comparison.lower.entrySet().stream()
                .map(unit -> new Outlier(
                        unit.getKey(), comparison.matched.getOrDefault(unit.getKey(), 0), List.copyOf(unit.getValue())))
                .filter(unit -> unit.lower().size() * 5 > unit.matched())
                .sorted(Comparator.comparingDouble(
                                (Outlier unit) -> -(double) unit.lower().size() / unit.matched())
                        .thenComparing(Outlier::unit))
                .toList();
    }

    /** Of several points of a power the gravest is its level (以点定级). */
    private void compare(List<GradedPower> kind) {
        var gravest = new HashMap<UUID, GradedPower>();
        kind.forEach(power -> gravest.merge(
                power.unit(), power, (known, other) -> other.severity() < known.severity() ? other : known));
        var peers = gravest.size() - 1;
        if (peers < FEWEST_PEERS) {
            return;
        }
        var severities =
                gravest.values().stream().map(GradedPower::severity).sorted().toList();
        for (var power : gravest.values()) {
            matched.merge(power.unit(), 1, Integer::sum);
            var median = medianWithout(severities, power.severity());
            if (power.severity() - median > 1) {
                lower.computeIfAbsent(power.unit(), unit -> new ArrayList<>())
                        .add(new Lower(power.name(), power.severity(), median, peers));
            }
        }
    }

    private static double medianWithout(List<Integer> sorted, int severity) {
        var own = sorted.indexOf(severity);
        var peers = sorted.size() - 1;
        var first = (peers - 1) / 2;
        var second = peers / 2;
        return (sorted.get(first < own ? first : first + 1) + sorted.get(second < own ? second : second + 1)) / 2.0;
    }
}
