package cn.mingquan.server.templates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.Direction;
import cn.mingquan.catalogue.flow.bpmn.BpmnWriter;
import cn.mingquan.catalogue.flow.finding.Findings;
import cn.mingquan.catalogue.flow.finding.FlowFinding;
import cn.mingquan.catalogue.flow.finding.FlowPower;
import cn.mingquan.catalogue.flow.step.FlowTable;
import cn.mingquan.catalogue.flow.typical.TypicalFlow;
import cn.mingquan.catalogue.power.TimeLimit;
import cn.mingquan.platform.Ids;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.Bundles;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The typical flows that come with the product: a unit that names its posts can publish each of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedFlowsTest {

    record Shipped(String template, TypicalFlow flow, Direction direction) {

        @Override
        public String toString() {
            return template + " " + flow.name();
        }
    }

    Stream<Shipped> shipped() {
        return new Bundles().all().stream().flatMap(ShippedFlowsTest::of);
    }

    private static Stream<Shipped> of(Bundle bundle) {
        var internal = bundle.items("catalogue", "typicalPowers").stream()
                .filter(power -> power.getString("direction").equals("INTERNAL_MGMT"))
                .map(power -> power.getString("code"))
                .toList();
        return bundle.items("catalogue", "typicalFlows").stream()
                .map(TypicalFlow::read)
                .map(flow -> new Shipped(
                        bundle.name(),
                        flow,
                        !flow.powers().isEmpty() && internal.containsAll(flow.powers())
                                ? Direction.INTERNAL_MGMT
                                : Direction.EXTERNAL));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void nothing_but_the_posts_is_missing_of_a_flow(Shipped shipped) {
        var power = new FlowPower(
                Ids.next(),
                "X-1",
                "某项职权",
                null,
                shipped.direction(),
                ApprovalState.APPROVED,
                new TimeLimit(90, TimeLimit.Unit.DAY));
        var table = shipped.flow().table();

        assertThat(Findings.of(table, power, Map.of(), Set.of()))
                .filteredOn(FlowFinding::blocks)
                .extracting(FlowFinding::text)
                .allMatch(text -> text.endsWith("没有承办岗位") || text.endsWith("没有监督责任人"));
        assertThat(duties(table)).contains("DECIDE", "EXECUTE", "SUPERVISE");
        assertThat(BpmnWriter.write(table, shipped.flow().name()))
                .contains(table.tasks().stream()
                        .map(step -> "name=\"" + step.name())
                        .toList());
    }

    private static List<String> duties(FlowTable table) {
        return table.tasks().stream().map(step -> String.valueOf(step.duty())).toList();
    }

    Stream<Bundle> bundles() {
        return new Bundles().all().stream();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_grave_typical_point_has_a_typical_institution(Bundle bundle) {
        var mild = bundle.items("risks", "levels").stream()
                .filter(level -> level.getInt("severity") > 2)
                .map(level -> level.getString("code"))
                .toList();
        var answered = bundle.items("risks", "typicalInstitutions").stream()
                .filter(institution -> institution.containsKey("points"))
                .flatMap(institution -> institution.getJsonArray("points").getValuesAs(JsonString::getString).stream())
                .toList();

        assertThat(bundle.items("risks", "typicalPoints"))
                .filteredOn(point -> !mild.contains(point.getString("level")))
                .extracting((JsonObject point) -> point.getString("code"))
                .isSubsetOf(answered);
        assertThat(bundle.items("risks", "typicalInstitutions"))
                .extracting((JsonObject institution) -> institution.getString("kind"))
                .contains("MAJOR_DECISIONS");
    }
}
