package cn.mingquan.monitoring.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow compiled for watching: where a case stands is a number, and a step is a lookup. What was never asked is computed once,
 * from all standings that what was seen leaves open, so that the verdict is that of replaying tokens. For use by many threads.
 */
public final class Automaton {

    /** No state: the step does not fit. */
    static final int MISFIT = -2;

    private static final int UNKNOWN = -1;

    /** States that are kept; a flow that has more is too complex to be watched. */
    private static final int MOST_STATES = 20_000;

    private final Net net;
    private final List<String> labels;
    private final Map<Set<BitSet>, Integer> numbers = new HashMap<>();
    private volatile State[] states = new State[64];

    /** A state, with what is known of its steps. Entries are only ever filled in. */
    private static final class State {

        private final Set<BitSet> standings;
        private final boolean complete;
        private final int[] next;
        private final @Nullable Detour[] detours;

        State(Set<BitSet> standings, int steps) {
            this.standings = standings;
            this.complete = standings.stream().anyMatch(BitSet::isEmpty);
            this.next = new int[steps];
            Arrays.fill(next, UNKNOWN);
            this.detours = new Detour[steps];
        }
    }

    /**
     * The shortest way to a step that does not fit now.
     *
     * @param state after the step; MISFIT when nothing leads there
     */
    private record Detour(int state, List<Integer> missing) {

        static final Detour NONE = new Detour(MISFIT, List.of());
    }

    /**
     * @param flow the first node is where a case begins
     * @throws IllegalArgumentException when a key stands twice or leads nowhere
     * @throws FlowTooComplex when it cannot be watched
     */
    public Automaton(List<FlowNode> flow) {
        this.net = new Net(flow);
        this.labels = net.labels();
        number(net.start());
    }

    /** The number of a step; -1 for one that the flow does not have. */
    public int label(String key) {
        return net.label(key);
    }

    /** The steps, by number. */
    public List<String> labels() {
        return labels;
    }

    /** Where every case begins. */
    int start() {
        return 0;
    }

    /** Where a case stands after a step, {@link #MISFIT} when the step does not fit. */
    int next(int state, int label) {
        var known = state(state);
        int next = known.next[label];
        return next == UNKNOWN ? computed(known, label) : next;
    }

    /** Whether a case may be over there: nothing more has to come. */
    boolean complete(int state) {
        return state(state).complete;
    }

    private State state(int number) {
        var all = states;
        var state = number < all.length ? all[number] : null;
        if (state != null) {
            return state;
        }
        synchronized (numbers) {
            return states[number];
        }
    }

    private int computed(State state, int label) {
        synchronized (numbers) {
            if (state.next[label] == UNKNOWN) {
                var after = net.after(state.standings, label);
                state.next[label] = after.isEmpty() ? MISFIT : number(after);
            }
            return state.next[label];
        }
    }

    private int number(Set<BitSet> standings) {
        synchronized (numbers) {
            var known = numbers.get(standings);
            if (known != null) {
                return known;
            }
            int number = numbers.size();
            if (number >= MOST_STATES) {
                throw new FlowTooComplex("More than " + MOST_STATES + " states");
            }
            if (number == states.length) {
                states = Arrays.copyOf(states, 2 * number);
            }
            states[number] = new State(standings, labels.size());
            numbers.put(standings, number);
            return number;
        }
    }

    /** The steps that may come next. */
    List<String> offered(int state) {
        var offered = new ArrayList<String>();
        for (int label = 0; label < labels.size(); label++) {
            if (next(state, label) != MISFIT) {
                offered.add(labels.get(label));
            }
        }
        return offered;
    }

    /** Where a case stands when the steps that a step skipped are taken as done; {@link #MISFIT} when it can come no more. */
    int recovered(int state, int label) {
        return detour(state, label).state();
    }

    /** The steps that a step skipped, in one shortest order. */
    List<String> missing(int state, int label) {
        return detour(state, label).missing().stream().map(labels::get).toList();
    }

    private Detour detour(int from, int label) {
        var state = state(from);
        var known = state.detours[label];
        if (known != null) {
            return known;
        }
        synchronized (numbers) {
            var found = search(from, label);
            state.detours[label] = found;
            return found;
        }
    }

    private Detour search(int from, int label) {
        record Reached(int state, List<Integer> by) {}
        var seen = new BitSet();
        var open = new ArrayDeque<Reached>();
        open.add(new Reached(from, List.of()));
        seen.set(from);
        while (!open.isEmpty()) {
            var reached = open.poll();
            int there = next(reached.state(), label);
            if (there != MISFIT && reached.state() != from) {
                return new Detour(there, reached.by());
            }
            for (int step = 0; step < labels.size(); step++) {
                int next = next(reached.state(), step);
                if (next != MISFIT && !seen.get(next)) {
                    seen.set(next);
                    var by = new ArrayList<>(reached.by());
                    by.add(step);
                    open.add(new Reached(next, by));
                }
            }
        }
        return Detour.NONE;
    }
}
