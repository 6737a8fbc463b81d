package cn.mingquan.risks.level;

/**
 * A level as the unit calls it.
 *
 * @param colour {@code #RRGGBB}
 * @param severity the common severity it stands for when figures of several units are summed: 1 is gravest, 3 mildest
 */
public record LevelView(String code, String label, String colour, int severity) {}
