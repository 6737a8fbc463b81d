package cn.mingquan.catalogue.flow.bpmn;

import cn.mingquan.catalogue.flow.step.StepKind;
import java.util.Map;

/** The names of BPMN 2.0 and of our extension to it. */
final class BpmnNames {

    static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    static final String DD = "http://www.omg.org/spec/DD/20100524/DI";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** The attributes of steps that BPMN has no words for. */
    static final String OURS = "urn:mingquan:flow:1";

    static final Map<StepKind, String> ELEMENTS = Map.of(
            StepKind.TASK, "userTask",
            StepKind.DECISION, "exclusiveGateway",
            StepKind.PARALLEL, "parallelGateway",
            StepKind.INCLUSIVE, "inclusiveGateway",
            StepKind.END, "endEvent");

    private BpmnNames() {}
}
