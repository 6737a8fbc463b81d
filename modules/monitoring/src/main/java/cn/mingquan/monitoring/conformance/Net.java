package cn.mingquan.monitoring.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A flow as a net of ways between nodes. Where a case stands is a set of ways with a token on each; a second token on a way
 * joins the first. Gateways, ends and timers act unseen, steps are seen.
 */
final class Net {

    /** Standings that one observation may leave open. */
    private static final int MOST_STANDINGS = 4_096;

    private static final int MOST_INCLUSIVE_WAYS = 10;

    private record Node(int index, FlowNode flow, BitSet in, List<Integer> out, int timer) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Map<String, Integer> label = new HashMap<>();
    private final Map<Integer, Node> tasks = new HashMap<>();
    private final Map<Integer, Map<Integer, BitSet>> reaches = new HashMap<>();
    private final int[] target;

    /** @param flow the first node is where a case begins; every key that is led to must be there */
    Net(List<FlowNode> flow) {
        var place = new LinkedHashMap<String, Integer>();
        for (var node : flow) {
            if (place.putIfAbsent(node.key(), place.size()) != null) {
                throw new IllegalArgumentException("Twice: " + node.key());
            }
        }
        var targets = new ArrayList<Integer>();
        targets.add(0);
        var out = new ArrayList<List<Integer>>();
        var timers = new ArrayList<Integer>();
        for (var node : flow) {
            var ways = new ArrayList<Integer>();
            for (var next : node.next()) {
                ways.add(targets.size());
                targets.add(known(place, next));
            }
            out.add(ways);
            timers.add(node.timeout() == null ? -1 : targets.size());
            if (node.timeout() != null) {
                targets.add(known(place, node.timeout()));
            }
        }
        target = targets.stream().mapToInt(Integer::intValue).toArray();
        for (int index = 0; index < flow.size(); index++) {
            var in = new BitSet();
            for (int way = 0; way < target.length; way++) {
                if (target[way] == index) {
                    in.set(way);
                }
            }
            var node = new Node(index, flow.get(index), in, out.get(index), timers.get(index));
            nodes.add(node);
            if (node.flow().kind() == NodeKind.TASK) {
                label.put(node.flow().key(), labels.size());
                tasks.put(labels.size(), node);
                labels.add(node.flow().key());
            }
        }
        for (var node : nodes) {
            if (node.flow().kind() == NodeKind.INCLUSIVE) {
                reaches.put(node.index(), reachable(node));
            }
        }
    }

    private static int known(Map<String, Integer> place, String key) {
        var index = place.get(key);
        if (index == null) {
            throw new IllegalArgumentException("Leads nowhere: " + key);
        }
        return index;
    }

    /** The steps, by number. */
    List<String> labels() {
        return List.copyOf(labels);
    }

    /** The number of a step, -1 for one that the flow does not have. */
    int label(String key) {
        return label.getOrDefault(key, -1);
    }

    /** Every standing that a new case may be in before anything is seen. */
    Set<BitSet> start() {
        var begun = new BitSet();
        begun.set(0);
        return closed(Set.of(begun));
    }

    /** Every standing after a step was seen; none when it cannot have been done. */
    Set<BitSet> after(Set<BitSet> standings, int step) {
        var task = tasks.get(step);
        if (task == null) {
            return Set.of();
        }
        var after = new HashSet<BitSet>();
        for (var standing : standings) {
            for (int way : ways(standing, task)) {
                var done = (BitSet) standing.clone();
                done.clear(way);
                task.out().forEach(done::set);
                after.add(done);
            }
        }
        return closed(after);
    }

    private static int[] ways(BitSet standing, Node node) {
        var marked = (BitSet) node.in().clone();
        marked.and(standing);
        return marked.stream().toArray();
    }

    private Set<BitSet> closed(Set<BitSet> from) {
        var closed = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            var standing = open.poll();
            for (var next : unseen(standing)) {
                if (closed.add(next)) {
                    open.add(next);
                    if (closed.size() > MOST_STANDINGS) {
                        throw new FlowTooComplex("More than " + MOST_STANDINGS + " standings at once");
                    }
                }
            }
        }
        return closed;
    }

    /** What may happen next without being seen. */
    private List<BitSet> unseen(BitSet standing) {
        var next = new ArrayList<BitSet>();
        for (var node : nodes) {
            var ways = ways(standing, node);
            if (ways.length == 0) {
                continue;
            }
            switch (node.flow().kind()) {
                case TASK -> timer(node, standing, ways, next);
                case DECISION -> decide(node, standing, ways, next);
                case PARALLEL -> {
                    if (ways.length == node.in().cardinality()) {
                        next.add(moved(standing, ways, node.out()));
                    }
                }
                case INCLUSIVE -> include(node, standing, ways, next);
                case END -> {
                    for (int way : ways) {
                        next.add(moved(standing, new int[] {way}, List.of()));
                    }
                }
            }
        }
        return next;
    }

    private static void timer(Node node, BitSet standing, int[] ways, List<BitSet> next) {
        if (node.timer() < 0) {
            return;
        }
        for (int way : ways) {
            next.add(moved(standing, node.flow().timeoutStops() ? new int[] {way} : new int[0], List.of(node.timer())));
        }
    }

    private static void decide(Node node, BitSet standing, int[] ways, List<BitSet> next) {
        for (int way : ways) {
            for (int out : node.out()) {
                next.add(moved(standing, new int[] {way}, List.of(out)));
            }
        }
    }

    private void include(Node node, BitSet standing, int[] ways, List<BitSet> next) {
        var out = node.out();
        if (out.size() > MOST_INCLUSIVE_WAYS) {
            throw new FlowTooComplex("More than " + MOST_INCLUSIVE_WAYS + " ways out of "
                    + node.flow().key());
        }
        if (waits(node, standing)) {
            return;
        }
        for (int choice = 1; choice < 1 << out.size(); choice++) {
            var chosen = new ArrayList<Integer>();
            for (int place = 0; place < out.size(); place++) {
                if ((choice & 1 << place) != 0) {
                    chosen.add(out.get(place));
                }
            }
            next.add(moved(standing, ways, chosen));
        }
    }

    /**
     * Whether a token elsewhere may still come to a way in that has none, and not to one that has (BPMN 2.0, inclusive gateway
     * activation).
     */
    private boolean waits(Node gateway, BitSet standing) {
        var reach = reaches.getOrDefault(gateway.index(), Map.of());
        return standing.stream().filter(way -> !gateway.in().get(way)).anyMatch(way -> {
            var arrivals = reach.getOrDefault(way, new BitSet());
            return arrivals.stream().anyMatch(in -> !standing.get(in))
                    && arrivals.stream().noneMatch(standing::get);
        });
    }

    /** For each way outside of a gateway, by which of its ways in a token there may arrive without passing it before. */
    private Map<Integer, BitSet> reachable(Node gateway) {
        var reachable = new HashMap<Integer, BitSet>();
        for (int way = 0; way < target.length; way++) {
            var seen = new BitSet();
            var open = new ArrayDeque<Integer>();
            open.add(way);
            seen.set(way);
            while (!open.isEmpty()) {
                var node = nodes.get(target[open.poll()]);
                if (node.index() == gateway.index()) {
                    continue;
                }
                var outs = new ArrayList<>(node.out());
                if (node.timer() >= 0) {
                    outs.add(node.timer());
                }
                for (int out : outs) {
                    if (!seen.get(out)) {
                        seen.set(out);
                        open.add(out);
                    }
                }
            }
            seen.and(gateway.in());
            reachable.put(way, seen);
        }
        return reachable;
    }

    private static BitSet moved(BitSet standing, int[] taken, List<Integer> put) {
        var moved = (BitSet) standing.clone();
        for (int way : taken) {
            moved.clear(way);
        }
        put.forEach(moved::set);
        return moved;
    }
}
