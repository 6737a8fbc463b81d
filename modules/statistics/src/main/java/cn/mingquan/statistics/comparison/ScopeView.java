package cn.mingquan.statistics.comparison;

import java.util.UUID;

/**
 * One scope the caller may compare in.
 *
 * @param node its root, where a comparison begins
 */
public record ScopeView(UUID id, String kind, String label, String node, String nodeName) {}
