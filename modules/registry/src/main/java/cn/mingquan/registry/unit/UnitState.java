package cn.mingquan.registry.unit;

/** Where a unit stands in its life on the platform. */
public enum UnitState {
    PROVISIONING,
    ACTIVE,
    /** May look, not change. */
    SUSPENDED,
    ARCHIVED,
    ERASED
}
