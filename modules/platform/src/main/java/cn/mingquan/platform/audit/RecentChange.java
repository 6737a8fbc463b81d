package cn.mingquan.platform.audit;

/**
 * The same done by the same person within one minute, as one line.
 *
 * @param entry the last of it
 * @param things to how many different things it was done
 */
public record RecentChange(AuditEntryView entry, long things) {}
