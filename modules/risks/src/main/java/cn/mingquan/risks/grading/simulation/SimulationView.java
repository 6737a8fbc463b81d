package cn.mingquan.risks.grading.simulation;

import java.util.List;

/**
 * What a drafted scheme would say of the points graded so far. Nothing is changed by it, nor when it is put in force.
 *
 * @param graded points that have scores
 * @param incomplete those of them that lack a score the draft asks for: they are graded anew first
 * @param moves from level to level, those that stay included
 * @param changed the first two hundred of the points whose level would be another
 */
public record SimulationView(long graded, long incomplete, List<LevelMove> moves, List<MovedPoint> changed) {}
