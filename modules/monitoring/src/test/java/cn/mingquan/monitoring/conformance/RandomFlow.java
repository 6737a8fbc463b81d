package cn.mingquan.monitoring.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Flows nobody would draw, and some that somebody would. */
final class RandomFlow {

    private final Random random;
    private final List<FlowNode> nodes = new ArrayList<>();
    private int number;

    private RandomFlow(Random random) {
        this.random = random;
    }

    /** @param nested blocks within blocks, so that every branch is closed as it was opened; otherwise ways go anywhere */
    static List<FlowNode> of(Random random, boolean nested) {
        var flow = new RandomFlow(random);
        if (!nested) {
            return flow.anywhere();
        }
        flow.nodes.add(new FlowNode("end", NodeKind.END, List.of()));
        var first = flow.block(2, "end");
        var nodes = new ArrayList<>(flow.nodes);
        nodes.sort(Comparator.comparing(node -> !node.key().equals(first)));
        return nodes;
    }

    private String add(NodeKind kind, List<String> next) {
        var key = kind.name().charAt(0) + "" + number++;
        nodes.add(new FlowNode(key, kind, next));
        return key;
    }

    /** @return the key of the first node of a block that leads to {@code next} */
    private String block(int depth, String next) {
        switch (depth == 0 ? 0 : random.nextInt(6)) {
            case 1 -> {
                return block(depth - 1, block(depth - 1, next));
            }
            case 2 -> {
                return branches(NodeKind.DECISION, depth, next);
            }
            case 3 -> {
                return branches(NodeKind.PARALLEL, depth, next);
            }
            case 4 -> {
                return branches(NodeKind.INCLUSIVE, depth, next);
            }
            case 5 -> {
                return loop(depth, next);
            }
            default -> {
                return random.nextInt(5) == 0 ? timed(next) : add(NodeKind.TASK, List.of(next));
            }
        }
    }

    private String timed(String next) {
        var late = add(NodeKind.TASK, List.of(next));
        var key = "T" + number++;
        nodes.add(new FlowNode(key, NodeKind.TASK, List.of(next), late, random.nextBoolean()));
        return key;
    }

    private String branches(NodeKind kind, int depth, String next) {
        var join = add(kind, List.of(next));
        var ways = new ArrayList<String>();
        for (int way = 2 + random.nextInt(2); way > 0; way--) {
            ways.add(block(depth - 1, join));
        }
        return add(kind, ways);
    }

    private String loop(int depth, String next) {
        var back = "D" + number++;
        var body = block(depth - 1, back);
        nodes.add(new FlowNode(back, NodeKind.DECISION, List.of(next, body)));
        return body;
    }

    private List<FlowNode> anywhere() {
        int size = 4 + random.nextInt(5);
        var kinds = new ArrayList<NodeKind>();
        for (int place = 0; place < size; place++) {
            kinds.add(random.nextInt(2) == 0 ? NodeKind.TASK : NodeKind.values()[random.nextInt(4)]);
        }
        kinds.add(NodeKind.TASK);
        kinds.add(NodeKind.END);
        for (int place = 0; place < kinds.size(); place++) {
            int ways =
                    switch (kinds.get(place)) {
                        case TASK -> 1;
                        case END -> 0;
                        default -> 1 + random.nextInt(2);
                    };
            var next = random.ints(0, kinds.size())
                    .distinct()
                    .limit(ways)
                    .mapToObj(to -> "n" + to)
                    .toList();
            var timed = kinds.get(place) == NodeKind.TASK && random.nextInt(6) == 0;
            nodes.add(new FlowNode(
                    "n" + place,
                    kinds.get(place),
                    next,
                    timed ? "n" + random.nextInt(kinds.size()) : null,
                    random.nextBoolean()));
        }
        return nodes;
    }
}
