package cn.mingquan.catalogue.overlap.dispute;

import java.util.List;

/** The cases about a power, the latest first. */
public record DisputeList(List<DisputeView> items) {}
