package cn.mingquan.monitoring.conformance;

/** What a node of a flow does with the tokens that reach it, as BPMN 2.0 has it. */
public enum NodeKind {
    /** A step: seen when it is done. A token on any way in is enough. */
    TASK,
    /** Exactly one way goes on (exclusive gateway). */
    DECISION,
    /** Waits for all ways in, and goes on by all ways out (parallel gateway). */
    PARALLEL,
    /** Waits for all that may still come, and goes on by one or more ways (inclusive gateway). */
    INCLUSIVE,
    END
}
