package cn.mingquan.catalogue.flow.workbook;

import cn.mingquan.catalogue.flow.step.FlowStep;
import cn.mingquan.catalogue.flow.step.FlowTable;
import java.util.HashMap;
import java.util.Map;

/**
 * The numbers by which a table of rows speaks of the steps of a flow that is there, so that the same rows mean the same
 * steps: versions are compared by the keys of their steps.
 */
final class StepNumbers {

    private static final String MADE_HERE = "s[1-9][0-9]{0,3}";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Integer, String> keys = new HashMap<>();
    private final FlowTable table;

    StepNumbers(FlowTable table) {
        this.table = table;
        var byKey = table.tasks().stream().allMatch(step -> step.key().matches(MADE_HERE));
        for (var step : table.tasks()) {
            var number = byKey ? Integer.parseInt(step.key().substring(1)) : numbers.size() + 1;
            numbers.put(step.key(), number);
            keys.put(number, step.key());
        }
    }

    Map<String, Integer> ofKeys() {
        return numbers;
    }

    /** The key of the step of that number; a new one where there is none. */
    String key(int number) {
        var known = keys.get(number);
        return known != null ? known : fresh("s" + number);
    }

    /** Where a case ends. */
    String end() {
        return table.steps().stream()
                .filter(step -> !step.task())
                .map(FlowStep::key)
                .findFirst()
                .orElseGet(() -> fresh("end"));
    }

    private String fresh(String wanted) {
        var key = wanted;
        while (table.byKey().containsKey(key)) {
            key += "n";
        }
        return key;
    }
}
