package cn.mingquan.risks.grading.simulation;

import org.jspecify.annotations.Nullable;

/**
 * How many graded points go from one level to another.
 *
 * @param from the level a point has; null when it has none
 * @param to what the drafted scheme would suggest
 */
public record LevelMove(@Nullable String from, String to, long points) {}
