package cn.mingquan.risks.grading.queue;

import java.util.List;

/**
 * A page of the list.
 *
 * @param ungraded points of the unit without scores, whatever was looked for
 * @param due those to be graded anew by now
 * @param formerScheme those scored by a scheme that no longer holds
 * @param schemed whether the unit has a scheme to score by
 */
public record GradingPage(
        List<GradingRow> items, long total, long ungraded, long due, long formerScheme, boolean schemed) {}
