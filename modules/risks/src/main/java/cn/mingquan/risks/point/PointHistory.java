package cn.mingquan.risks.point;

import cn.mingquan.platform.audit.AuditEntryView;
import java.util.List;

/** What happened to a risk point, newest first. */
public record PointHistory(List<AuditEntryView> items) {}
