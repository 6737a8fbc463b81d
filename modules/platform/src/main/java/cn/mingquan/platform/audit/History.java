package cn.mingquan.platform.audit;

import java.util.List;

/** What happened to one thing, newest first. */
public record History(List<AuditEntryView> items) {}
