package cn.mingquan.monitoring.conformance;

import java.util.BitSet;
import java.util.List;

/**
 * A case on its way through a flow. Each step is judged when it is seen, in constant time. After a step that skipped others the case
 * goes on as if those had been done; after any other that does not fit it stays where it was.
 */
public final class CaseRun {

    private final Automaton automaton;
    private final BitSet seen = new BitSet();
    private int state;
    private int last = -1;
    private boolean fitting = true;

    public CaseRun(Automaton automaton) {
        this.automaton = automaton;
        this.state = automaton.start();
    }

    public Judgement judge(String step) {
        int label = automaton.label(step);
        if (label < 0) {
            fitting = false;
            return Judgement.UNKNOWN;
        }
        return judge(label);
    }

    /** @param label the number of the step in the automaton */
    public Judgement judge(int label) {
        int next = automaton.next(state, label);
        var again = label == last;
        last = label;
        if (next >= 0) {
            state = next;
            seen.set(label);
            return Judgement.ALLOWED;
        }
        fitting = false;
        return misfit(label, again);
    }

    private Judgement misfit(int label, boolean again) {
        int recovered = again ? Automaton.MISFIT : automaton.recovered(state, label);
        var before = seen.get(label);
        seen.set(label);
        if (recovered < 0) {
            return before ? Judgement.REPEATED : Judgement.OUT_OF_ORDER;
        }
        var missing = automaton.missing(state, label);
        state = recovered;
        return Judgement.skipping(missing);
    }

    /** Whether every step so far fitted. */
    public boolean fitting() {
        return fitting;
    }

    /** Whether the case may be over: nothing more has to come. */
    public boolean complete() {
        return automaton.complete(state);
    }

    /** The steps that may come next. */
    public List<String> offered() {
        return automaton.offered(state);
    }
}
