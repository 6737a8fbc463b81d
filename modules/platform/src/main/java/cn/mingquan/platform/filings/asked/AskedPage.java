package cn.mingquan.platform.filings.asked;

import java.util.List;

/**
 * A page of what was asked.
 *
 * @param waiting how many are still to be filed
 * @param overdue of these, whose day has passed
 */
public record AskedPage(List<AskedView> items, long total, long waiting, long overdue) {}
