package cn.mingquan.registry.template.rollout;

import java.util.List;

/** The rollouts of a template, the last first. */
public record RolloutViews(List<RolloutView> items) {}
