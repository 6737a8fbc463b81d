package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.finding.FlowFinding;
import cn.mingquan.catalogue.flow.step.FlowTable;
import java.util.List;

/**
 * A version of a flow with what is to be said about it.
 *
 * @param version what the next change must name
 */
public record FlowVersionView(VersionRow about, FlowTable table, List<FlowFinding> findings, long version) {}
