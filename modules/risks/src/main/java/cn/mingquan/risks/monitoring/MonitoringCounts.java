package cn.mingquan.risks.monitoring;

/**
 * What is to be done in monitoring.
 *
 * @param levelsDue levels whose periodic checks should have been started by now
 * @param openChecks checks without a result
 * @param overdueChecks those of them whose day has passed
 */
public record MonitoringCounts(long levelsDue, long openChecks, long overdueChecks) {}
