package cn.mingquan.risks.monitoring;

import java.util.List;

/** The plans of all levels, gravest first. */
public record MonitoringPlanList(List<MonitoringPlanView> items) {}
