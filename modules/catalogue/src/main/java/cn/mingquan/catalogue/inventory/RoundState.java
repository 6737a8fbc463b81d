package cn.mingquan.catalogue.inventory;

/** Whether sections still return their lists. */
public enum RoundState {
    OPEN,
    CLOSED
}
