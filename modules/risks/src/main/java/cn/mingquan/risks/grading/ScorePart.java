package cn.mingquan.risks.grading;

/**
 * A factor's part in the score.
 *
 * @param counted whether the value was counted and not judged
 */
public record ScorePart(String code, String name, int value, int weight, boolean counted) {}
