package cn.mingquan.risks.catalogue.approval;

import cn.mingquan.risks.point.DecidedLevels;
import java.util.List;

/**
 * What a decision has changed.
 *
 * @param changed points whose level is another one now
 * @param leftOut points that kept theirs although another one was decided, and why
 */
public record ApprovedCatalogue(int changed, List<DecidedLevels.LeftOut> leftOut) {}
