package cn.mingquan.risks.grading;

import java.math.BigDecimal;
import java.util.List;

/**
 * What scores come to, with the sum written out.
 *
 * @param parts one for each factor
 * @param weights the sum of the weights, by which the sum of the parts is divided
 */
public record GradeSuggestion(BigDecimal score, String level, List<ScorePart> parts, int weights) {}
