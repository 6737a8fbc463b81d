package cn.mingquan.platform.filings;

import java.util.List;

/** The bodies with which the unit may file today, the nearest first. */
public record ReceiverList(List<ReceiverView> items) {}
