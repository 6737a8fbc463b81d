package cn.mingquan.risks.catalogue.point;

import java.util.List;

/** The catalogues in which a point stands, the latest first. */
public record PointModerationList(List<PointModeration> items) {}
