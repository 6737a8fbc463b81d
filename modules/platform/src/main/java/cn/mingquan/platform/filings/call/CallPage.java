package cn.mingquan.platform.filings.call;

import java.util.List;

/** A page of calls. */
public record CallPage(List<CallView> items, long total) {}
