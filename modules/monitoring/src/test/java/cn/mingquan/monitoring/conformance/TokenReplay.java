package cn.mingquan.monitoring.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The slow way to the same verdict, written without a look at the fast one: tokens as the names of the ways they lie on, every choice
 * tried anew for every step.
 */
final class TokenReplay {

    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, List<String>> in = new LinkedHashMap<>();
    private Set<Set<String>> standings = new HashSet<>();

    TokenReplay(List<FlowNode> flow) {
        flow.forEach(node -> {
            nodes.put(node.key(), node);
            in.put(node.key(), new ArrayList<>());
        });
        for (var node : flow) {
            for (int place = 0; place < node.next().size(); place++) {
                in.get(node.next().get(place)).add(way(node, place));
            }
            if (node.timeout() != null) {
                in.get(node.timeout()).add(timer(node));
            }
        }
        var first = flow.get(0).key();
        in.get(first).add("begin");
        standings.add(Set.of("begin"));
    }

    private static String way(FlowNode node, int place) {
        return node.key() + "#" + place;
    }

    private static String timer(FlowNode node) {
        return node.key() + "#timer";
    }

    private static List<String> ways(FlowNode node) {
        var ways = new ArrayList<String>();
        for (int place = 0; place < node.next().size(); place++) {
            ways.add(way(node, place));
        }
        return ways;
    }

    /** @return whether the step fits; if not, everything stays as it was */
    boolean step(String key) {
        var node = nodes.get(key);
        if (node == null || node.kind() != NodeKind.TASK) {
            return false;
        }
        var after = new HashSet<Set<String>>();
        for (var standing : everything()) {
            for (var token : in.get(key)) {
                if (standing.contains(token)) {
                    after.add(without(standing, List.of(token), ways(node)));
                }
            }
        }
        if (after.isEmpty()) {
            return false;
        }
        standings = after;
        return true;
    }

    boolean complete() {
        return everything().stream().anyMatch(Set::isEmpty);
    }

    /** All standings that silent moves lead to, by a plain fixed point. */
    private Set<Set<String>> everything() {
        var all = new HashSet<>(standings);
        for (boolean grown = true; grown; ) {
            var more = new HashSet<Set<String>>();
            all.forEach(standing -> more.addAll(moves(standing)));
            grown = all.addAll(more);
        }
        return all;
    }

    private List<Set<String>> moves(Set<String> standing) {
        var moves = new ArrayList<Set<String>>();
        for (var node : nodes.values()) {
            var tokens = in.get(node.key()).stream().filter(standing::contains).toList();
            if (tokens.isEmpty()) {
                continue;
            }
            switch (node.kind()) {
                case TASK -> {
                    if (node.timeout() != null) {
                        tokens.forEach(token -> moves.add(without(
                                standing, node.timeoutStops() ? List.of(token) : List.of(), List.of(timer(node)))));
                    }
                }
                case DECISION ->
                    tokens.forEach(token ->
                            ways(node).forEach(out -> moves.add(without(standing, List.of(token), List.of(out)))));
                case PARALLEL -> {
                    if (tokens.size() == in.get(node.key()).size()) {
                        moves.add(without(standing, tokens, ways(node)));
                    }
                }
                case INCLUSIVE -> {
                    if (!waits(node, standing)) {
                        subsets(ways(node)).forEach(some -> moves.add(without(standing, tokens, some)));
                    }
                }
                case END -> tokens.forEach(token -> moves.add(without(standing, List.of(token), List.of())));
            }
        }
        return moves;
    }

    private boolean waits(FlowNode gateway, Set<String> standing) {
        var own = in.get(gateway.key());
        for (var token : standing) {
            if (own.contains(token)) {
                continue;
            }
            var arrivals = new TreeSet<String>();
            walk(token, gateway, new HashSet<>(), arrivals);
            if (arrivals.stream().anyMatch(in -> !standing.contains(in))
                    && arrivals.stream().noneMatch(standing::contains)) {
                return true;
            }
        }
        return false;
    }

    private void walk(String token, FlowNode gateway, Set<String> seen, Set<String> arrivals) {
        if (!seen.add(token)) {
            return;
        }
        for (var node : nodes.values()) {
            if (!in.get(node.key()).contains(token)) {
                continue;
            }
            if (node.key().equals(gateway.key())) {
                arrivals.add(token);
                continue;
            }
            ways(node).forEach(out -> walk(out, gateway, seen, arrivals));
            if (node.timeout() != null) {
                walk(timer(node), gateway, seen, arrivals);
            }
        }
    }

    private static List<List<String>> subsets(List<String> ways) {
        var subsets = new ArrayList<List<String>>();
        subsets.add(List.of());
        for (var way : ways) {
            for (var subset : List.copyOf(subsets)) {
                var larger = new ArrayList<>(subset);
                larger.add(way);
                subsets.add(larger);
            }
        }
        subsets.remove(0);
        return subsets;
    }

    private static Set<String> without(Set<String> standing, List<String> taken, List<String> put) {
        var moved = new TreeSet<>(standing);
        taken.forEach(moved::remove);
        moved.addAll(put);
        return moved;
    }
}
