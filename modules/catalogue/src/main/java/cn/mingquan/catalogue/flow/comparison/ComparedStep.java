package cn.mingquan.catalogue.flow.comparison;

import cn.mingquan.catalogue.flow.step.StepKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of two step tables side by side.
 *
 * @param before its name in the first table; absent when it was added
 * @param after its name in the second; absent when it was removed
 * @param statutory whether a law, regulation or rule asks for it; where it stayed, as the second table says
 * @param fields what of it changed, by the names of a step's fields
 */
public record ComparedStep(
        String key,
        StepKind kind,
        Change change,
        @Nullable String before,
        @Nullable String after,
        boolean statutory,
        List<String> fields) {

    /** What became of a row. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }
}
