package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.step.StepKind;

/** Whether a table of rows can say what a flow is: steps of handling one after the other, and no more than one basis each. */
final class Sayable {

    private Sayable() {}

    static boolean all(FlowTable table) {
        var last = table.steps().size() - 1;
        for (var i = 0; i <= last; i++) {
            var step = table.steps().get(i);
            var plain = step.timeout() == null
                    && step.texts().size() <= 1
                    && step.ways().stream()
                            .allMatch(way -> way.label() == null && way.condition() == null && !way.otherwise());
            if (!plain || (step.kind() != StepKind.TASK && !(step.kind() == StepKind.END && i == last))) {
                return false;
            }
        }
        return true;
    }
}
