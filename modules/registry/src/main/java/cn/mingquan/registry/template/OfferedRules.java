package cn.mingquan.registry.template;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What a schema cannot say of the procedures, factors and plans that a template offers. The same holds for what a unit makes
 * of them: nothing is offered that it could not keep.
 */
final class OfferedRules {

    private final JsonObject risks;
    private final BiConsumer<String, String> fault;

    private OfferedRules(JsonObject risks, BiConsumer<String, String> fault) {
        this.risks = risks;
        this.fault = fault;
    }

    /**
     * @param levels the codes that the template defines
     * @param fault takes a pointer into the document, and what is wrong there
     */
    static void judge(JsonObject risks, Set<String> levels, BiConsumer<String, String> fault) {
        var rules = new OfferedRules(risks, fault);
        rules.procedures();
        rules.factors();
        rules.plans(levels);
    }

    private void procedures() {
        var at = "/risks/findingProcedures";
        var procedures = items(risks, "findingProcedures");
        once(procedures, at, "code", "代码");
        for (var i = 0; i < procedures.size(); i++) {
            var stages = items(procedures.get(i), "stages");
            once(stages, at + "/" + i + "/stages", "code", "步骤代码");
            if (stages.stream().noneMatch(stage -> stage.getString("actor").equals("SELF"))) {
                fault.accept(at + "/" + i + "/stages", "至少有一步由每个人填报（actor: SELF）");
            }
        }
    }

    private void factors() {
        var at = "/risks/factorSets";
        var sets = items(risks, "factorSets");
        once(sets, at, "code", "代码");
        for (var i = 0; i < sets.size(); i++) {
            var factors = items(sets.get(i), "factors");
            once(factors, at + "/" + i + "/factors", "code", "因素代码");
            once(factors, at + "/" + i + "/factors", "name", "因素名称");
            for (var j = 0; j < factors.size(); j++) {
                if (!rising(factors.get(j).getJsonArray("bounds"))) {
                    fault.accept(at + "/" + i + "/factors/" + j + "/bounds", "界限要从小到大");
                }
            }
        }
    }

    private static boolean rising(JsonArray bounds) {
        if (bounds == null) {
            return true;
        }
        for (var i = 1; i < bounds.size(); i++) {
            if (bounds.getInt(i) <= bounds.getInt(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private void plans(Set<String> levels) {
        var at = "/risks/monitoring";
        var plans = items(risks, "monitoring");
        once(plans, at, "code", "风险等级");
        for (var i = 0; i < plans.size(); i++) {
            var plan = plans.get(i);
            if (!levels.contains(plan.getString("code"))) {
                fault.accept(at + "/" + i + "/code", "风险等级“" + plan.getString("code") + "”没有在本模板中定义");
            }
            var drawn = plan.getString("mode").equals("SPOT_CHECK");
            if (drawn != plan.containsKey("samplePercent")) {
                fault.accept(at + "/" + i, drawn ? "抽查要写明比例 samplePercent" : "只有抽查才有比例 samplePercent");
            }
            var periodic = plan.getString("mode").equals("PERIODIC");
            if (periodic && !plan.containsKey("periodMonths")) {
                fault.accept(at + "/" + i, "定期检查要写明周期 periodMonths");
            }
            if (drawn && plan.containsKey("periodMonths")) {
                fault.accept(at + "/" + i + "/periodMonths", "抽查不定期进行，没有周期");
            }
        }
    }

    private void once(List<JsonObject> items, String at, String key, String what) {
        var seen = new HashSet<String>();
        for (var i = 0; i < items.size(); i++) {
            var value = items.get(i).getString(key).strip();
            if (!seen.add(value)) {
                fault.accept(at + "/" + i + "/" + key, what + "“" + value + "”重复");
            }
        }
    }

    private static List<JsonObject> items(JsonObject from, String list) {
        var array = from.getJsonArray(list);
        return array == null ? List.of() : array.getValuesAs(JsonObject.class);
    }
}
