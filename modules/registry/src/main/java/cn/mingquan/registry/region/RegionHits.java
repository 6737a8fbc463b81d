package cn.mingquan.registry.region;

import java.util.List;

/** A list as it goes out. */
public record RegionHits(List<RegionHit> items) {}
