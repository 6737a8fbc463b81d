package cn.mingquan.platform.filings.call;

/**
 * What became of reminders.
 *
 * @param sent to how many units
 * @param gone how many are no longer under the body, or closed, and were left out
 */
public record Reminded(long sent, long gone) {}
