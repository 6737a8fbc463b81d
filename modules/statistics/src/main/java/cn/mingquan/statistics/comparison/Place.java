package cn.mingquan.statistics.comparison;

import java.util.List;

/**
 * A node that lies in the caller's scope.
 *
 * @param path from the scope's root down to this node, which is the last
 */
record Place(ScopeRow scope, Node node, List<PathStep> path) {

    Place {
        path = List.copyOf(path);
    }

    String name() {
        return path.get(path.size() - 1).name();
    }
}
