package cn.mingquan.risks.point;

import cn.mingquan.catalogue.LeftOut;
import java.util.List;

/** How many risk points were approved, and why the others stay drafts. */
public record ApprovedPoints(int approved, List<LeftOut> refused) {}
