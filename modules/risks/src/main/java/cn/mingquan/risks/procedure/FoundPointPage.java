package cn.mingquan.risks.procedure;

import java.util.List;

/** A page of what was found. */
public record FoundPointPage(List<FoundPoint> items, long total) {}
