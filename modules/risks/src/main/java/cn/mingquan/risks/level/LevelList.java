package cn.mingquan.risks.level;

import java.util.List;

/** The scale, gravest first. */
public record LevelList(List<LevelView> items) {}
