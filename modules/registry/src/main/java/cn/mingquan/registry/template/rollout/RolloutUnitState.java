package cn.mingquan.registry.template.rollout;

/** How far a unit is. */
public enum RolloutUnitState {
    WAITING,
    DONE,
    FAILED
}
