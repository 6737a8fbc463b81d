package cn.mingquan.catalogue.flow.step;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.catalogue.basis.BasisEntry;
import cn.mingquan.catalogue.basis.BasisType;
import cn.mingquan.catalogue.power.TimeLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of the step table. Everything from {@code duty} to {@code timeout} belongs to steps of handling only.
 *
 * @param key names the row within its flow and stays the same from version to version: steps are compared by it
 * @param content what is done in the step
 * @param limit how long the step may take; 0 means on the spot
 * @param supervisor the post that watches the step; absent where the flow's own supervisor does
 * @param bases the texts that the step rests on (S1-22, S2-10)
 * @param justification why a step stays that no law, regulation or rule asks for
 * @param risks the unit's risk points in the step
 * @param incompatible keys of steps that must not lie in the same hands (S0-22)
 */
public record FlowStep(
        @NotNull(message = "缺少环节代号") @Pattern(regexp = KEY, message = "环节代号应以字母开头，由字母、数字、_、-、. 组成，不超过 60 个") String key,
        @NotNull(message = "请选择环节种类") StepKind kind,
        @NotNull(message = "请填写环节名称") @Size(max = 100, message = "环节名称不超过 100 个字") String name,
        @Nullable @Size(max = 4_000, message = "办理内容不超过 4000 个字") String content,
        @Nullable Duty duty,
        @Nullable @Valid Named post,
        @Nullable @Min(value = 0, message = "办理时限不能为负") @Max(value = 9999, message = "办理时限不超过 9999") Integer limit,
        TimeLimit.@Nullable Unit limitUnit,
        @Nullable @Valid Named supervisor,
        @Nullable @Size(max = 20, message = "依据至多 20 条") List<@NotNull @Valid BasisEntry> bases,
        @Nullable @Size(max = 1_000, message = "理由不超过 1000 个字") String justification,
        @Nullable @Size(max = 50, message = "风险点至多 50 个") List<@NotNull @Valid Named> risks,
        @Nullable @Size(max = 50, message = "不相容环节至多 50 个") List<@NotNull String> incompatible,
        @Nullable @Valid Timeout timeout,
        @Nullable @Size(max = 20, message = "下一环节至多 20 个") List<@NotNull @Valid Next> next) {

    /** Also a name that XML takes, so that it can be an id in a BPMN file. */
    public static final String KEY = "[A-Za-z][A-Za-z0-9_.-]{0,59}";

    /** With no list absent, no text blank, and nothing that the kind does not have. */
    FlowStep tidy() {
        var plain = new FlowStep(
                key,
                kind,
                name.strip(),
                Texts.stripped(content),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                of(next));
        return kind != StepKind.TASK
                ? plain
                : new FlowStep(
                        key,
                        kind,
                        plain.name,
                        plain.content,
                        Objects.requireNonNullElse(duty, Duty.EXECUTE),
                        post,
                        limit,
                        limitUnit,
                        supervisor,
                        of(bases),
                        Texts.stripped(justification),
                        List.copyOf(new LinkedHashSet<>(of(risks))),
                        List.copyOf(new LinkedHashSet<>(of(incompatible))),
                        timeout,
                        plain.next);
    }

    private static <T> List<T> of(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    /** With the posts and risk points as they are called now. */
    public FlowStep naming(@Nullable Named namedPost, @Nullable Named namedSupervisor, List<Named> namedRisks) {
        return new FlowStep(
                key,
                kind,
                name,
                content,
                duty,
                namedPost,
                limit,
                limitUnit,
                namedSupervisor,
                bases,
                justification,
                namedRisks,
                incompatible,
                timeout,
                next);
    }

    public boolean task() {
        return kind == StepKind.TASK;
    }

    public List<Next> ways() {
        return of(next);
    }

    public List<BasisEntry> texts() {
        return of(bases);
    }

    public List<Named> riskPoints() {
        return of(risks);
    }

    public List<String> opposed() {
        return of(incompatible);
    }

    /** The keys that the step leads to, by a way or by running out of time. */
    public Stream<String> targets() {
        return Stream.concat(ways().stream().map(Next::to), timeout == null ? Stream.of() : Stream.of(timeout.to()));
    }

    /** Whether a law, regulation or rule asks for the step; what a normative document alone asks for is not statutory. */
    public boolean statutory() {
        return texts().stream().anyMatch(basis -> basis.type().compareTo(BasisType.LOCAL_RULE) <= 0);
    }

    /** Every post or risk point the step names. */
    Stream<UUID> named() {
        return Stream.concat(Stream.of(post, supervisor), riskPoints().stream())
                .filter(Objects::nonNull)
                .map(Named::id);
    }

    /** How people call it where a text speaks of it. */
    public String label() {
        return "“" + (name.isBlank() ? kind.label() + " " + key : name) + "”";
    }
}
