package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.finding.FlowPower;
import java.util.List;

/** The flow of a power: all its versions, newest first. None when it has no flow yet. */
public record FlowView(FlowPower power, List<VersionRow> versions) {}
