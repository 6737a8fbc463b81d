package cn.mingquan.risks.monitoring;

import cn.mingquan.platform.templates.OwnTemplate;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.HashMap;
import java.util.Map;

/**
 * The plans that hold until the unit makes its own: those of its template for the levels it names, else what S0 says of a
 * severity.
 */
@Dependent
public class StandardPlans {

    private final OwnTemplate template;

    @Inject
    public StandardPlans(OwnTemplate template) {
        this.template = template;
    }

    /** By level, of those that the template names. */
    Map<String, MonitoringPlan> ofTemplate() {
        var plans = new HashMap<String, MonitoringPlan>();
        template.find()
                .map(own -> own.section("risks").getJsonArray("monitoring"))
                .ifPresent(listed -> listed.getValuesAs(JsonObject.class)
                        .forEach(plan -> plans.put(plan.getString("code"), plan(plan))));
        return plans;
    }

    private static MonitoringPlan plan(JsonObject plan) {
        return new MonitoringPlan(
                MonitoringMode.valueOf(plan.getString("mode")),
                plan.containsKey("periodMonths") ? Integer.valueOf(plan.getInt("periodMonths")) : null,
                plan.containsKey("samplePercent") ? Integer.valueOf(plan.getInt("samplePercent")) : null,
                plan.getJsonArray("watchers").getValuesAs(JsonString::getString).stream()
                        .map(name -> new Watcher(name, null))
                        .toList());
    }
}
