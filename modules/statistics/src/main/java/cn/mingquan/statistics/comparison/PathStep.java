package cn.mingquan.statistics.comparison;

/** One step of the way from the root of a jurisdiction to a node. */
public record PathStep(String node, String name) {}
