package cn.mingquan.platform.audit.reading;

import java.util.List;

/** The kinds of change that occur in a record, to choose from. */
public record AuditActions(List<String> items) {}
