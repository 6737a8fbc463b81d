package cn.mingquan.platform.filings;

import java.util.List;

/** A page of what the unit has filed. */
public record OutgoingPage(List<OutgoingView> items, long total) {}
