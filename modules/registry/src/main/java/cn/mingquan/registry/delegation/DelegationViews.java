package cn.mingquan.registry.delegation;

import java.util.List;

/** A list as it goes out. */
public record DelegationViews(List<DelegationView> items) {}
