package cn.mingquan.registry.delegation;

import java.util.List;

/** A page of delegations. */
public record DelegationViews(List<DelegationView> items, long total) {}
