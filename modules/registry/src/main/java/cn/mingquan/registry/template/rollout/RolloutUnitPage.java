package cn.mingquan.registry.template.rollout;

import java.util.List;

/** A page of the units of a rollout. */
public record RolloutUnitPage(List<RolloutUnitRow> items, long total) {}
