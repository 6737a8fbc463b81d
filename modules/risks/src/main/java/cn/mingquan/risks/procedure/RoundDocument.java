package cn.mingquan.risks.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A round as it is kept, read and written as a whole.
 *
 * @param leadersFirst whether members of the leadership enter theirs before anybody else does (S4-10)
 * @param stage the stage that the round is in, from 0
 */
public record RoundDocument(
        Procedure procedure,
        LocalDate fromOn,
        LocalDate dueOn,
        boolean leadersFirst,
        int stage,
        List<Passage> passages,
        List<StageRecord> records,
        List<Comment> comments,
        String openedBy,
        @Nullable String closedBy,
        @Nullable Instant closedAt) {

    Stage current() {
        return procedure.stages().get(stage);
    }

    boolean last() {
        return stage == procedure.stages().size() - 1;
    }

    /** When the round came into the stage that it is in; it may come there several times. */
    Instant arrivedAt() {
        return passages.isEmpty()
                ? Instant.EPOCH
                : passages.get(passages.size() - 1).at();
    }

    /** What was recorded of the stage since the round came there the last time. */
    Optional<StageRecord> record(String code) {
        return records.stream()
                .filter(record ->
                        record.stage().equals(code) && !record.recordedAt().isBefore(arrivedAt()))
                .findFirst();
    }

    RoundDocument at(int next, Passage passage) {
        return with(next, plus(passages, passage), records, comments);
    }

    /** The record of a stage takes the place of one made since the round came there; those of earlier turns stay behind it. */
    RoundDocument recorded(StageRecord record) {
        var all = new ArrayList<StageRecord>();
        all.add(record);
        records.stream()
                .filter(other -> !other.stage().equals(record.stage())
                        || other.recordedAt().isBefore(arrivedAt()))
                .forEach(all::add);
        return with(stage, passages, all, comments);
    }

    RoundDocument commented(List<Comment> all) {
        return with(stage, passages, records, all);
    }

    RoundDocument closed(String by, Instant at) {
        return new RoundDocument(
                procedure, fromOn, dueOn, leadersFirst, stage, passages, records, comments, openedBy, by, at);
    }

    private RoundDocument with(int at, List<Passage> ways, List<StageRecord> written, List<Comment> said) {
        return new RoundDocument(
                procedure, fromOn, dueOn, leadersFirst, at, ways, written, said, openedBy, closedBy, closedAt);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        var all = new ArrayList<>(list);
        all.add(item);
        return all;
    }
}
