package cn.mingquan.monitoring.deadline;

import java.util.List;

/** The deadlines of the laws, in the order of their codes. */
public record DeadlineList(List<DeadlineView> items) {}
