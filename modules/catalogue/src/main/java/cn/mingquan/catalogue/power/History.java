package cn.mingquan.catalogue.power;

import cn.mingquan.platform.audit.AuditEntryView;
import java.util.List;

/** What happened to a power, newest first. */
public record History(List<AuditEntryView> items) {}
