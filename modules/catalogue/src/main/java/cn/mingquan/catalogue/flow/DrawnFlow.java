package cn.mingquan.catalogue.flow;

import cn.mingquan.catalogue.flow.finding.FlowFinding;
import java.util.List;

/**
 * A step table as a chart.
 *
 * @param bpmn a BPMN 2.0 document with its drawing
 */
public record DrawnFlow(String bpmn, List<FlowFinding> findings) {}
