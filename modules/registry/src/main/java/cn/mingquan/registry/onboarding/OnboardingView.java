package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.json.Json;
import cn.mingquan.registry.intake.Effect;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A batch: what was found, what it would do, how far it has got. The numbers are of all rows; of the rows themselves
 * only the foremost are listed, for this is asked every second while a batch of thousands runs.
 *
 * @param file whether it came from a file, and not from a form
 * @param waiting whether it runs, but waits for the identity provider to answer
 * @param credentialsTaken whether one-time passwords were ever taken
 * @param credentialsReady how many one-time passwords of finished units lie ready to be taken
 * @param errors how many problems are errors, of all there are
 * @param warnings how many are warnings, of all there are
 * @param problems the first {@value #MOST_PROBLEMS}, errors first, by rows; the workbook of problems has every one
 * @param rows at most {@value #LISTED}: failed and bad ones first, then those under way; the list of rows has every one
 * @param steps the same without the bad rows, for which nothing is done
 */
public record OnboardingView(
        UUID id,
        String fileName,
        boolean file,
        OnboardingState state,
        boolean waiting,
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
        int credentialsReady,
        int errors,
        int warnings,
        List<RowProblem> problems,
        List<Row> rows,
        List<Progress> steps) {

    static final int LISTED = 200;
    static final int MOST_PROBLEMS = 1_000;

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

    static OnboardingView of(Onboarding batch, OnboardingCounts counts, List<Item> foremost) {
        var problems = problems(batch);
        var errors = (int) problems.stream().filter(RowProblem::error).count();
        return new OnboardingView(
                batch.id(),
                batch.fileName(),
                batch.file(),
                batch.state(),
                batch.waiting(),
                counts.total(),
                counts.create(),
                counts.update(),
                counts.unchanged(),
                counts.bad(),
                counts.done(),
                counts.failed(),
                batch.createdAt(),
                batch.createdBy(),
                batch.credentialsTakenAt() != null,
                counts.credentials(),
                errors,
                problems.size() - errors,
                problems.stream()
                        .sorted(Comparator.comparing(problem -> !problem.error()))
                        .limit(MOST_PROBLEMS)
                        .toList(),
                foremost.stream()
                        .map(i -> new Row(i.draft().row(), i.name(), i.effect()))
                        .toList(),
                foremost.stream()
                        .filter(i -> i.effect() != Effect.BAD)
                        .map(i ->
                                new Progress(i.unitId(), i.name(), i.draft().row(), i.step(), i.error(), i.username()))
                        .toList());
    }

    /** In the order of rows: the checks of one row and those among rows each find theirs on their own way through. */
    static List<RowProblem> problems(Onboarding batch) {
        return Stream.of(Json.read(batch.problems(), RowProblem[].class))
                .sorted(Comparator.comparingInt(RowProblem::row))
                .toList();
    }
}
