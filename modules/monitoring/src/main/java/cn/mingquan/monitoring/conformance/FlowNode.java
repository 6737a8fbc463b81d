package cn.mingquan.monitoring.conformance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a flow and where it leads.
 *
 * @param next keys of the nodes that follow
 * @param timeout the node that follows when the time of a step has run out
 * @param timeoutStops whether the step itself ends there; otherwise both go on
 */
public record FlowNode(String key, NodeKind kind, List<String> next, @Nullable String timeout, boolean timeoutStops) {

    public FlowNode(String key, NodeKind kind, List<String> next) {
        this(key, kind, next, null, false);
    }
}
