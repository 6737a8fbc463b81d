package cn.mingquan.risks.level;

import java.util.List;

/** The kinds, in the unit's order. */
public record KindList(List<KindView> items) {}
