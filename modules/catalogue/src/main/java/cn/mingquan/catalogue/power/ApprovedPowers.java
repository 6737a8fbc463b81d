package cn.mingquan.catalogue.power;

import cn.mingquan.catalogue.LeftOut;
import java.util.List;

/** How many powers were approved, and why the others stay drafts. */
public record ApprovedPowers(int approved, List<LeftOut> refused) {}
