package cn.mingquan.platform.audit;

import java.util.List;

/** A page of entries, newest first. */
public record AuditEntryPage(List<AuditEntryView> items, long total) {}
