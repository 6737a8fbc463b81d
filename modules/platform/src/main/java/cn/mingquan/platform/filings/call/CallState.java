package cn.mingquan.platform.filings.call;

/** Whether a call still waits for filings. */
public enum CallState {
    OPEN,
    CLOSED
}
