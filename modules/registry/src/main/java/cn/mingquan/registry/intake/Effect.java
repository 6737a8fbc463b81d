package cn.mingquan.registry.intake;

/** What a row would do. */
public enum Effect {
    CREATE,
    UPDATE,
    UNCHANGED,
    /** Cannot be accepted as it is. */
    BAD
}
