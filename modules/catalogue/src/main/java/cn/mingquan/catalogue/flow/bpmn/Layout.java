package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.catalogue.flow.bpmn.Drawing.Box;
import cn.mingquan.catalogue.flow.bpmn.Drawing.Point;
import cn.mingquan.catalogue.flow.bpmn.Graph.Edge;
import cn.mingquan.catalogue.flow.bpmn.Graph.Node;
import cn.mingquan.catalogue.flow.step.FlowStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws a flow from top to bottom, as charts of powers are drawn, with lines in right angles that cross no step. */
final class Layout {

    static final int TASK_WIDTH = 120;
    static final int TASK_HEIGHT = 80;
    static final int GATEWAY = 50;
    static final int EVENT = 36;

    private static final int MARGIN = 40;
    private static final int BETWEEN = 40;
    private static final int BEND_WIDTH = 20;
    private static final int LABEL_ROOM = 90;
    private static final int ABOVE_LINES = 26;
    private static final int BETWEEN_LINES = 16;
    private static final int BELOW_LINES = 34;
    private static final int PASSES = 5;

    private final Graph graph;
    private final Layers layers;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Double> centres = new HashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Map<Edge, Integer> outer = new HashMap<>();
    private int outermost;

    private Layout(Graph graph) {
        this.graph = graph;
        this.layers = Layers.of(graph);
        graph.nodes().forEach(node -> nodes.put(node.id(), node));
    }

    static Drawing of(Graph graph) {
        var layout = new Layout(graph);
        layout.placeAcross();
        layout.findLines();
        layout.placeDown();
        return new Drawing(
                layout.boxes, graph.edges().stream().map(layout::line).toList());
    }

    /** The lines that run across between two layers; those that would lie on each other get different heights. */
    private static final class Gap {
        private final List<List<double[]>> heights = new ArrayList<>();
        private final Map<String, Integer> heightOf = new HashMap<>();
        private int top;

        /** Lines of one name are one line that forks. */
        void add(String name, double from, double to) {
            var left = Math.min(from, to);
            var right = Math.max(from, to);
            var known = heightOf.get(name);
            if (known != null) {
                heights.get(known).add(new double[] {left, right});
                return;
            }
            for (var height = 0; height <= heights.size(); height++) {
                if (height == heights.size()) {
                    heights.add(new ArrayList<>());
                }
                if (heights.get(height).stream().allMatch(taken -> right < taken[0] - 4 || left > taken[1] + 4)) {
                    heights.get(height).add(new double[] {left, right});
                    heightOf.put(name, height);
                    return;
                }
            }
        }

        int height() {
            return ABOVE_LINES + BELOW_LINES + Math.max(0, heights.size() - 1) * BETWEEN_LINES;
        }

        int y(String name) {
            return top + ABOVE_LINES + heightOf.getOrDefault(name, 0) * BETWEEN_LINES;
        }
    }

    private void placeAcross() {
        for (var row : layers.rows()) {
            place(row, row.stream().map(id -> 0.0).toList());
        }
        for (var pass = 0; pass < PASSES; pass++) {
            var down = pass % 2 == 0;
            for (var i = 1; i < layers.rows().size(); i++) {
                var row = layers.rows().get(down ? i : layers.rows().size() - 1 - i);
                place(row, row.stream().map(id -> wanted(id, down)).toList());
            }
        }
        var left = centres.entrySet().stream()
                .mapToDouble(centre -> centre.getValue() - room(centre.getKey()) / 2.0)
                .min()
                .orElse(0);
        centres.replaceAll((id, centre) -> (double) Math.round(centre - left + MARGIN));
        outermost = (int) centres.entrySet().stream()
                .mapToDouble(centre -> centre.getValue() + room(centre.getKey()) / 2.0)
                .max()
                .orElse(0);
    }

    private double wanted(String id, boolean down) {
        return layers.neighbours(id, down).stream()
                .mapToDouble(neighbour -> centres.getOrDefault(neighbour, 0.0))
                .average()
                .orElse(centres.getOrDefault(id, 0.0));
    }

    /** In their order, as near to where they want to be as their widths allow. */
    private void place(List<String> row, List<Double> wanted) {
        var placed = new double[row.size()];
        var shift = 0.0;
        for (var i = 0; i < row.size(); i++) {
            placed[i] = i == 0
                    ? wanted.get(0)
                    : Math.max(
                            wanted.get(i), placed[i - 1] + (room(row.get(i - 1)) + room(row.get(i))) / 2.0 + BETWEEN);
            shift += wanted.get(i) - placed[i];
        }
        for (var i = 0; i < row.size(); i++) {
            centres.put(row.get(i), placed[i] + shift / row.size());
        }
    }

    /** How wide a node stands, with its label beside it. */
    private int room(String id) {
        var node = nodes.get(id);
        if (node == null) {
            return BEND_WIDTH;
        }
        var size = size(node.step());
        return labelled(node.step()) ? size[0] + 2 * LABEL_ROOM : size[0];
    }

    private static boolean labelled(@Nullable FlowStep step) {
        return step == null || (!step.task() && !step.name().isBlank());
    }

    private static int[] size(@Nullable FlowStep step) {
        if (step == null) {
            return new int[] {EVENT, EVENT};
        }
        return switch (step.kind()) {
            case TASK -> new int[] {TASK_WIDTH, TASK_HEIGHT};
            case DECISION, PARALLEL, INCLUSIVE -> new int[] {GATEWAY, GATEWAY};
            case END -> new int[] {EVENT, EVENT};
        };
    }

    private void findLines() {
        for (var i = 0; i < layers.rows().size() + 1; i++) {
            gaps.add(new Gap());
        }
        for (var edge : graph.edges()) {
            if (layers.leadsBack(edge)) {
                outermost += BETWEEN_LINES + 4;
                gaps.get(layers.layer(edge.source()) + 1).add("out " + edge.id(), port(edge), outermost);
                gaps.get(layers.layer(edge.target())).add("in " + edge.id(), centre(edge.target()), outermost);
                outer.put(edge, outermost);
                continue;
            }
            var chain = layers.chain(edge);
            for (var i = 1; i < chain.size(); i++) {
                var from = i == 1 ? port(edge) : centre(chain.get(i - 1));
                if (Double.compare(from, centre(chain.get(i))) != 0) {
                    gaps.get(layers.layer(chain.get(i))).add(name(edge, chain, i), from, centre(chain.get(i)));
                }
            }
        }
    }

    /** Lines that leave one node for the next layer fork from one another. */
    private static String name(Edge edge, List<String> chain, int at) {
        return at == 1 ? edge.from() : chain.get(at - 1);
    }

    private double centre(String id) {
        return centres.getOrDefault(id, 0.0);
    }

    /** Where an edge leaves its node. */
    private double port(Edge edge) {
        return edge.timer() ? centre(edge.source()) + TASK_WIDTH / 2.0 - EVENT / 2.0 - 4 : centre(edge.source());
    }

    private void placeDown() {
        var y = MARGIN;
        for (var i = 0; i < layers.rows().size(); i++) {
            var gap = gaps.get(i);
            gap.top = y;
            if (i > 0) {
                y += gap.height();
            }
            var row = layers.rows().get(i).stream().filter(nodes::containsKey).toList();
            var height = row.stream()
                    .mapToInt(id -> size(Objects.requireNonNull(nodes.get(id)).step())[1])
                    .max()
                    .orElse(0);
            for (var id : row) {
                var node = Objects.requireNonNull(nodes.get(id));
                var size = size(node.step());
                var box = new Box(
                        (int) Math.round(centre(id) - size[0] / 2.0), y + (height - size[1]) / 2, size[0], size[1]);
                boxes.put(id, box);
                if (node.hasTimer()) {
                    boxes.put(
                            Graph.timerOf(id),
                            new Box(box.right() - EVENT - 4, box.bottom() - EVENT / 2, EVENT, EVENT));
                }
            }
            var timers = row.stream()
                    .anyMatch(id -> Objects.requireNonNull(nodes.get(id)).hasTimer());
            y += height + (timers ? EVENT / 2 : 0);
        }
        gaps.get(layers.rows().size()).top = y;
    }

    private List<Point> line(Edge edge) {
        var source = Objects.requireNonNull(boxes.get(edge.from()));
        var target = Objects.requireNonNull(boxes.get(edge.target()));
        var points = new ArrayList<Point>();
        var x = source.centre();
        points.add(new Point(x, source.bottom()));
        if (layers.leadsBack(edge)) {
            int outside = outer.getOrDefault(edge, 0);
            var out = gaps.get(layers.layer(edge.source()) + 1).y("out " + edge.id());
            var in = gaps.get(layers.layer(edge.target())).y("in " + edge.id());
            points.add(new Point(x, out));
            points.add(new Point(outside, out));
            points.add(new Point(outside, in));
            points.add(new Point(target.centre(), in));
        } else {
            var chain = layers.chain(edge);
            for (var i = 1; i < chain.size(); i++) {
                var next = i == chain.size() - 1 ? target.centre() : (int) Math.round(centre(chain.get(i)));
                if (next != x) {
                    var y = gaps.get(layers.layer(chain.get(i))).y(name(edge, chain, i));
                    points.add(new Point(x, y));
                    points.add(new Point(next, y));
                    x = next;
                }
            }
        }
        points.add(new Point(target.centre(), target.y()));
        return points;
    }
}
