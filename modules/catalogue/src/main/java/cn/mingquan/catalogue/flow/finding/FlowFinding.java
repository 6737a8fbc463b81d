package cn.mingquan.catalogue.flow.finding;

import cn.mingquan.catalogue.flow.step.Answer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to mend, to answer or to know about a flow.
 *
 * @param blocks whether the flow cannot be published before it is mended or answered
 * @param steps the keys of the steps concerned
 * @param text in Chinese
 * @param subject what an answer to it names; absent when it can only be mended
 * @param answer how the unit has answered it
 */
public record FlowFinding(
        About about,
        boolean blocks,
        List<String> steps,
        String text,
        @Nullable String subject,
        @Nullable Answer answer) {

    static FlowFinding blocking(About about, String text, String... steps) {
        return new FlowFinding(about, true, List.of(steps), text, null, null);
    }

    static FlowFinding notice(About about, String text, String... steps) {
        return new FlowFinding(about, false, List.of(steps), text, null, null);
    }
}
