package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.finding.FlowPower;
import cn.mingquan.catalogue.flow.typical.OfferedFlow;
import java.util.List;

/**
 * The flow of a power.
 *
 * @param versions newest first; none when it has no flow yet
 * @param typical what the unit's template offers to begin a draft with
 */
public record FlowView(FlowPower power, List<VersionRow> versions, List<OfferedFlow> typical) {}
