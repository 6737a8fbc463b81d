package cn.mingquan.statistics.comparison;

import java.util.List;

/** The caller's scopes. */
public record ScopesView(List<ScopeView> items) {}
