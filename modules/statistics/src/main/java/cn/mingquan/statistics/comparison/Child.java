package cn.mingquan.statistics.comparison;

/** What may become a row: a node of the region tree below, or a unit. */
record Child(String key, String name, String kind, Node node, boolean demo) {}
