package cn.mingquan.risks.procedure;

/** Whether a round still runs. */
public enum FindingState {
    OPEN,
    CLOSED
}
