package cn.mingquan.platform.filings.call;

/**
 * How the units of a call stand.
 *
 * @param asked without those that are not asked any more
 * @param filed in time
 * @param late filed after the day
 * @param missing nothing has come
 * @param returned what came last was returned
 * @param overdue of the last two, when the day has passed
 */
public record CallCounts(long asked, long filed, long late, long missing, long returned, long overdue) {}
