package cn.mingquan.catalogue.flow.step;

import cn.mingquan.catalogue.Texts;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flow as it is typed and kept: the first row is where a case begins.
 *
 * @param startName what sets the flow going, such as an application
 * @param supervisor the post that watches every step without a supervisor of its own
 * @param rights what the other side of the power may demand (S0-21)
 * @param remedy where the other side may complain or appeal
 * @param answers how duties are dealt with that could not be put in different hands
 */
public record FlowTable(
        @Nullable @Size(max = 100, message = "起点名称不超过 100 个字") String startName,
        @NotNull(message = "缺少环节") @Size(max = MOST_STEPS, message = "环节至多 200 行") List<@NotNull @Valid FlowStep> steps,
        @Nullable @Valid Named supervisor,
        @Nullable @Size(max = 4_000, message = "相对人权利不超过 4000 个字") String rights,
        @Nullable @Size(max = 4_000, message = "救济途径不超过 4000 个字") String remedy,
        @Nullable @Size(max = 100, message = "答复至多 100 条") List<@NotNull @Valid Answer> answers) {

    public static final int MOST_STEPS = 200;

    public static final FlowTable EMPTY = new FlowTable(null, List.of(), null, null, null, List.of());

    /** As it is kept: texts stripped, absent lists empty, nothing that a row's kind does not have. */
    public FlowTable tidy() {
        return new FlowTable(
                Texts.stripped(startName),
                steps.stream().map(FlowStep::tidy).toList(),
                supervisor,
                Texts.stripped(rights),
                Texts.stripped(remedy),
                answers());
    }

    /** With other rows and another supervisor. */
    public FlowTable with(List<FlowStep> other, @Nullable Named otherSupervisor) {
        return new FlowTable(startName, other, otherSupervisor, rights, remedy, answers());
    }

    @Override
    public List<Answer> answers() {
        return answers == null ? List.of() : answers;
    }

    /** The rows by key, in their order; of two with one key the first. */
    public Map<String, FlowStep> byKey() {
        var steps = new LinkedHashMap<String, FlowStep>();
        this.steps.forEach(step -> steps.putIfAbsent(step.key(), step));
        return steps;
    }

    public List<FlowStep> tasks() {
        return steps.stream().filter(FlowStep::task).toList();
    }

    public @Nullable Answer answerTo(String subject) {
        return answers().stream()
                .filter(answer -> answer.subject().equals(subject))
                .findFirst()
                .orElse(null);
    }
}
