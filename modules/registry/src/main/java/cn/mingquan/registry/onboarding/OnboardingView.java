package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.json.Json;
import cn.mingquan.registry.intake.Effect;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A batch with every row: what was found, what it would do, how far it has got. */
public record OnboardingView(
        UUID id,
        String fileName,
        OnboardingState state,
        int total,
        int create,
        int update,
        int unchanged,
        int bad,
        int done,
        int failed,
        Instant createdAt,
        String createdBy,
        boolean credentialsTaken,
        List<RowProblem> problems,
        List<Row> rows,
        List<Progress> steps) {

    /** What a row of the file would do, or did. */
    public record Row(int row, String name, Effect effect) {}

    /** How far a row's unit has got. Bad rows have no steps: nothing is done for them. */
    public record Progress(
            @Nullable UUID unitId,
            String name,
            int row,
            Step state,
            @Nullable String error,
            @Nullable String username) {}

    static OnboardingView of(Onboarding batch, List<Item> items) {
        return new OnboardingView(
                batch.id(),
                batch.fileName(),
                batch.state(),
                items.size(),
                count(items, Effect.CREATE),
                count(items, Effect.UPDATE),
                count(items, Effect.UNCHANGED),
                count(items, Effect.BAD),
                (int) items.stream().filter(i -> i.step() == Step.DONE).count(),
                (int) items.stream().filter(i -> i.step() == Step.FAILED).count(),
                batch.createdAt(),
                batch.createdBy(),
                batch.credentialsTakenAt() != null,
                problems(batch),
                items.stream()
                        .map(i -> new Row(i.draft().row(), i.name(), i.effect()))
                        .toList(),
                items.stream()
                        .filter(i -> i.effect() != Effect.BAD)
                        .map(i ->
                                new Progress(i.unitId(), i.name(), i.draft().row(), i.step(), i.error(), i.username()))
                        .toList());
    }

    static List<RowProblem> problems(Onboarding batch) {
        return List.of(Json.read(batch.problems(), RowProblem[].class));
    }

    private static int count(List<Item> items, Effect effect) {
        return (int) items.stream().filter(i -> i.effect() == effect).count();
    }
}
