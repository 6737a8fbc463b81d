package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.Next;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nodes and edges of a chart. Its own ids begin with an underscore, which no key of a step does. */
record Graph(List<Node> nodes, List<Edge> edges) {

    static final String START = "_start";

    /** @param step absent for the start */
    record Node(String id, @Nullable FlowStep step) {

        boolean hasTimer() {
            return step != null && step.timeout() != null;
        }
    }

    /**
     * @param source the node the edge leaves
     * @param timer whether it leaves by the timer at the node's border
     * @param way absent where the edge carries nothing
     */
    record Edge(String id, String source, String target, boolean timer, @Nullable Next way) {

        /** The element that the edge leaves. */
        String from() {
            return timer ? timerOf(source) : source;
        }
    }

    static String timerOf(String key) {
        return "_timer_" + key;
    }

    static Graph of(FlowTable table) {
        var steps = table.byKey();
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        nodes.add(new Node(START, null));
        if (!table.steps().isEmpty()) {
            edges.add(new Edge("_flow_0", START, table.steps().get(0).key(), false, null));
        }
        for (var step : steps.values()) {
            nodes.add(new Node(step.key(), step));
            for (var way : step.ways()) {
                if (steps.containsKey(way.to())) {
                    edges.add(new Edge("_flow_" + edges.size(), step.key(), way.to(), false, way));
                }
            }
            var timeout = step.timeout();
            if (timeout != null && steps.containsKey(timeout.to())) {
                edges.add(new Edge("_flow_" + edges.size(), step.key(), timeout.to(), true, null));
            }
        }
        return new Graph(nodes, edges);
    }
}
