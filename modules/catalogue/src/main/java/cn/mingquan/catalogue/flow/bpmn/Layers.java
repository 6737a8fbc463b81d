package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.catalogue.flow.bpmn.Graph.Edge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes in layers from top to bottom, each below all that lead to it; edges that lead back are left out. An edge over
 * several layers is given a bend in each, so that it passes between the nodes and not through them. Within a layer nodes
 * stand below the middle of those that lead to them (Sugiyama's method, in small).
 */
final class Layers {

    private static final int SWEEPS = 6;

    private final Graph graph;
    private final Map<String, Integer> layerOf = new LinkedHashMap<>();
    private final Set<Edge> back = new HashSet<>();
    private final Map<Edge, List<String>> chains = new LinkedHashMap<>();
    private final List<List<String>> layers = new ArrayList<>();
    private final Map<String, List<String>> aboves = new HashMap<>();
    private final Map<String, List<String>> belows = new HashMap<>();

    private Layers(Graph graph) {
        this.graph = graph;
    }

    static Layers of(Graph graph) {
        var layers = new Layers(graph);
        layers.findWaysBack();
        layers.assign();
        layers.bend();
        layers.order();
        return layers;
    }

    List<List<String>> rows() {
        return layers;
    }

    int layer(String id) {
        return layerOf.getOrDefault(id, 0);
    }

    boolean leadsBack(Edge edge) {
        return back.contains(edge);
    }

    /** What an edge passes, from its source to its target, one in each layer. */
    List<String> chain(Edge edge) {
        return chains.getOrDefault(edge, List.of());
    }

    private Map<String, List<Edge>> leaving() {
        var leaving = new HashMap<String, List<Edge>>();
        graph.edges().forEach(edge -> leaving.computeIfAbsent(edge.source(), id -> new ArrayList<>())
                .add(edge));
        return leaving;
    }

    /** Depth first, without recursion: an edge to a node that is still open leads back. */
    private void findWaysBack() {
        var leaving = leaving();
        var open = new HashSet<String>();
        var done = new HashSet<String>();
        for (var root : graph.nodes()) {
            var path = new ArrayDeque<String>();
            var rest = new HashMap<String, ArrayDeque<Edge>>();
            if (!done.contains(root.id())) {
                path.push(root.id());
                open.add(root.id());
            }
            while (!path.isEmpty()) {
                var id = path.peek();
                var edges = rest.computeIfAbsent(id, key -> new ArrayDeque<>(leaving.getOrDefault(key, List.of())));
                var edge = edges.poll();
                if (edge == null) {
                    open.remove(path.pop());
                    done.add(id);
                } else if (open.contains(edge.target())) {
                    back.add(edge);
                } else if (!done.contains(edge.target())) {
                    path.push(edge.target());
                    open.add(edge.target());
                }
            }
        }
    }

    /** Each node as far down as the longest way to it; what nothing leads to stands beside the first step. */
    private void assign() {
        var waiting = new HashMap<String, Integer>();
        graph.nodes().forEach(node -> waiting.put(node.id(), 0));
        var forward =
                graph.edges().stream().filter(edge -> !back.contains(edge)).toList();
        forward.forEach(edge -> waiting.merge(edge.target(), 1, Integer::sum));
        var ready = new ArrayDeque<String>();
        for (var node : graph.nodes()) {
            if (waiting.getOrDefault(node.id(), 0) == 0) {
                layerOf.put(node.id(), node.step() == null ? 0 : 1);
                ready.add(node.id());
            }
        }
        while (!ready.isEmpty()) {
            var id = ready.poll();
            for (var edge : forward) {
                if (edge.source().equals(id)) {
                    layerOf.merge(edge.target(), layer(id) + 1, Math::max);
                    if (waiting.merge(edge.target(), -1, Integer::sum) == 0) {
                        ready.add(edge.target());
                    }
                }
            }
        }
    }

    private void bend() {
        var deepest =
                layerOf.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (var i = 0; i <= deepest; i++) {
            layers.add(new ArrayList<>());
        }
        graph.nodes().forEach(node -> layers.get(layer(node.id())).add(node.id()));
        for (var edge : graph.edges()) {
            if (back.contains(edge)) {
                continue;
            }
            var chain = new ArrayList<String>();
            chain.add(edge.source());
            for (var layer = layer(edge.source()) + 1; layer < layer(edge.target()); layer++) {
                var bend = edge.id() + "/" + layer;
                layerOf.put(bend, layer);
                layers.get(layer).add(bend);
                chain.add(bend);
            }
            chain.add(edge.target());
            chains.put(edge, chain);
            for (var i = 1; i < chain.size(); i++) {
                aboves.computeIfAbsent(chain.get(i), id -> new ArrayList<>()).add(chain.get(i - 1));
                belows.computeIfAbsent(chain.get(i - 1), id -> new ArrayList<>())
                        .add(chain.get(i));
            }
        }
    }

    private void order() {
        for (var sweep = 0; sweep < SWEEPS; sweep++) {
            var down = sweep % 2 == 0;
            for (var i = 1; i < layers.size(); i++) {
                var layer = down ? i : layers.size() - 1 - i;
                var beside = positions(layers.get(down ? layer - 1 : layer + 1));
                var own = positions(layers.get(layer));
                var middle = new HashMap<String, Double>();
                for (var id : layers.get(layer)) {
                    middle.put(
                            id,
                            neighbours(id, down).stream()
                                    .filter(beside::containsKey)
                                    .mapToInt(key -> beside.getOrDefault(key, 0))
                                    .average()
                                    .orElse(own.getOrDefault(id, 0)));
                }
                layers.get(layer)
                        .sort((a, b) -> Double.compare(middle.getOrDefault(a, 0.0), middle.getOrDefault(b, 0.0)));
            }
        }
    }

    private static Map<String, Integer> positions(List<String> layer) {
        var positions = new HashMap<String, Integer>();
        layer.forEach(id -> positions.put(id, positions.size()));
        return positions;
    }

    /** The nodes and bends one layer above, or below, that an edge joins with this one. */
    List<String> neighbours(String id, boolean above) {
        return (above ? aboves : belows).getOrDefault(id, List.of());
    }
}
