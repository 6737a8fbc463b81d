package cn.mingquan.risks.monitoring.check;

/** What a check found. */
public enum CheckResult {
    NO_PROBLEM,
    PROBLEM
}
