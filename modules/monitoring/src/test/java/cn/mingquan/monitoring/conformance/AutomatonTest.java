package cn.mingquan.monitoring.conformance;

import static cn.mingquan.monitoring.conformance.NodeKind.DECISION;
import static cn.mingquan.monitoring.conformance.NodeKind.END;
import static cn.mingquan.monitoring.conformance.NodeKind.INCLUSIVE;
import static cn.mingquan.monitoring.conformance.NodeKind.PARALLEL;
import static cn.mingquan.monitoring.conformance.NodeKind.TASK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.monitoring.conformance.Judgement.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AutomatonTest {

    private static FlowNode node(String key, NodeKind kind, String... next) {
        return new FlowNode(key, kind, List.of(next));
    }

    private static List<Kind> judged(List<FlowNode> flow, String... steps) {
        var run = new CaseRun(new Automaton(flow));
        return Stream.of(steps).map(step -> run.judge(step).kind()).toList();
    }

    private static CaseRun run(List<FlowNode> flow, String... steps) {
        var run = new CaseRun(new Automaton(flow));
        Stream.of(steps).forEach(run::judge);
        return run;
    }

    private static final List<FlowNode> LINE = List.of(
            node("file", TASK, "look"), node("look", TASK, "decide"), node("decide", TASK, "end"), node("end", END));

    @Test
    void a_case_that_runs_as_it_should_fits_and_is_over_at_the_end() {
        var run = run(LINE, "file", "look");
        assertThat(run.fitting()).isTrue();
        assertThat(run.complete()).isFalse();
        assertThat(run.offered()).containsExactly("decide");

        run.judge("decide");
        assertThat(run.complete()).isTrue();
        assertThat(run.offered()).isEmpty();
    }

    @Test
    void what_does_not_fit_is_told_apart() {
        var run = new CaseRun(new Automaton(LINE));

        assertThat(run.judge("decide")).isEqualTo(new Judgement(Kind.SKIPPED, List.of("file", "look")));
        assertThat(run.judge("look").kind()).isEqualTo(Kind.OUT_OF_ORDER);
        assertThat(run.judge("look").kind()).isEqualTo(Kind.REPEATED);
        assertThat(run.judge("decide").kind()).isEqualTo(Kind.REPEATED);
        assertThat(run.judge("dance").kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(run.fitting()).isFalse();
        assertThat(run.complete()).as("as if the skipped had been done").isTrue();
    }

    @Test
    void exactly_one_way_is_taken_at_a_decision_and_a_loop_comes_back() {
        var flow = List.of(
                node("ask", TASK, "answered"),
                node("answered", DECISION, "decide", "ask", "end"),
                node("decide", TASK, "end"),
                node("end", END));

        assertThat(judged(flow, "ask", "ask", "ask", "decide")).containsOnly(Kind.ALLOWED);
        assertThat(judged(flow, "ask", "decide", "ask")).containsExactly(Kind.ALLOWED, Kind.ALLOWED, Kind.REPEATED);
        assertThat(run(flow, "ask").complete()).isTrue();
        assertThat(run(flow, "ask").offered()).containsExactly("ask", "decide");
    }

    @Test
    void branches_run_in_any_order_and_are_waited_for() {
        var flow = List.of(
                node("fork", PARALLEL, "fire", "water"),
                node("fire", TASK, "join"),
                node("water", TASK, "join"),
                node("join", PARALLEL, "licence"),
                node("licence", TASK, "end"),
                node("end", END));

        assertThat(judged(flow, "water", "fire", "licence")).containsOnly(Kind.ALLOWED);
        var run = run(flow, "fire");
        assertThat(run.judge("licence")).isEqualTo(new Judgement(Kind.SKIPPED, List.of("water")));
        assertThat(run.complete()).isTrue();
    }

    @Test
    void an_inclusive_join_waits_for_what_was_begun_and_for_nothing_else() {
        var flow = List.of(
                node("choose", INCLUSIVE, "fire", "water", "soil"),
                node("fire", TASK, "join"),
                node("water", TASK, "join"),
                node("soil", TASK, "join"),
                node("join", INCLUSIVE, "licence"),
                node("licence", TASK, "end"),
                node("end", END));

        for (var steps : List.of(
                List.of("fire", "licence"),
                List.of("soil", "water", "licence"),
                List.of("water", "fire", "soil", "licence"))) {
            assertThat(judged(flow, steps.toArray(String[]::new)))
                    .as("%s", steps)
                    .containsOnly(Kind.ALLOWED);
        }
        assertThat(judged(flow, "licence")).containsExactly(Kind.SKIPPED);
        assertThat(judged(flow, "fire", "licence", "water")).endsWith(Kind.OUT_OF_ORDER);
    }

    @Test
    void time_that_runs_out_opens_another_way() {
        var stops = List.of(
                new FlowNode("ask", TASK, List.of("decide"), "remind", true),
                node("remind", TASK, "end"),
                node("decide", TASK, "end"),
                node("end", END));
        assertThat(judged(stops, "remind")).containsExactly(Kind.ALLOWED);
        assertThat(judged(stops, "remind", "ask")).endsWith(Kind.OUT_OF_ORDER);

        var beside = List.of(
                new FlowNode("ask", TASK, List.of("decide"), "remind", false),
                node("remind", TASK, "end"),
                node("decide", TASK, "end"),
                node("end", END));
        assertThat(judged(beside, "remind", "ask", "decide")).containsOnly(Kind.ALLOWED);
        assertThat(run(beside, "ask", "decide").complete()).isTrue();
    }

    @Test
    void a_flow_that_leads_nowhere_or_everywhere_at_once_is_refused() {
        assertThatThrownBy(() -> new Automaton(List.of(node("a", TASK, "b"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Automaton(List.of(node("a", END), node("a", END))))
                .isInstanceOf(IllegalArgumentException.class);
        var wide = new ArrayList<FlowNode>();
        var keys = IntStream.range(0, 11).mapToObj(number -> "t" + number).toArray(String[]::new);
        wide.add(node("all", INCLUSIVE, keys));
        for (var key : keys) {
            wide.add(node(key, TASK, "end"));
        }
        wide.add(node("end", END));
        assertThatThrownBy(() -> new Automaton(wide)).isInstanceOf(FlowTooComplex.class);
    }

    /** Verdict by verdict the same as replaying tokens, over random flows and random cases, most of which do not fit somewhere. */
    @Test
    void verdicts_equal_token_replay() {
        var random = new Random(20261124);
        int judged = 0;
        int fitting = 0;
        for (int round = 0; round < 500; round++) {
            var flow = RandomFlow.of(random, round % 2 == 0);
            for (int number = 0; number < 4; number++) {
                try {
                    var counts = compare(flow, random);
                    judged += counts[0];
                    fitting += counts[1];
                } catch (FlowTooComplex tooComplex) {
                    break;
                }
            }
        }
        assertThat(judged).isGreaterThan(15_000);
        assertThat(fitting).isBetween(judged / 10, 9 * judged / 10);
    }

    /** @return how many steps were judged, and how many of them fitted */
    private static int[] compare(List<FlowNode> flow, Random random) {
        var automaton = new Automaton(flow);
        var replay = new TokenReplay(flow);
        int state = automaton.start();
        int fitting = 0;
        for (int step = 0; step < 10; step++) {
            var label = chosen(automaton, state, random);
            int next = automaton.next(state, automaton.label(label));
            var fits = replay.step(label);
            assertThat(next >= 0).as("%s: %s", flow, label).isEqualTo(fits);
            if (fits) {
                fitting++;
                state = next;
            }
            assertThat(automaton.complete(state)).as("%s", flow).isEqualTo(replay.complete());
        }
        return new int[] {10, fitting};
    }

    private static String chosen(Automaton automaton, int state, Random random) {
        var offered = automaton.offered(state);
        return !offered.isEmpty() && random.nextInt(3) > 0
                ? offered.get(random.nextInt(offered.size()))
                : automaton.labels().get(random.nextInt(automaton.labels().size()));
    }
}
