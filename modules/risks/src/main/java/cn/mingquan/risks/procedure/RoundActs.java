package cn.mingquan.risks.procedure;

import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What moves a round: stages one after the other, back with a reason, closed after the last. */
@Dependent
class RoundActs {

    private final FindingRounds rounds;
    private final Clock clock;

    @Inject
    RoundActs(FindingRounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    void record(FindingRounds.Stored round, RecordStage input) {
        var stage = round.document().current();
        if (stage.actor() == StageActor.SELF) {
            throw new Problem(FindingProblem.FINDING_STAGE_OTHER, "“" + stage.name() + "”由每个人填报。");
        }
        if (input.on().isAfter(LocalDate.now(clock))) {
            throw FindingRounds.invalid("on", "日期晚于今天");
        }
        if (input.on().isBefore(round.document().fromOn())) {
            throw FindingRounds.invalid("on", "日期早于这一轮开始的 " + round.document().fromOn());
        }
        var scope = Texts.stripped(input.scope());
        var until = input.until();
        if (stage.actor() == StageActor.NOTICE) {
            if (scope == null) {
                throw FindingRounds.invalid("scope", "请写明公示范围");
            }
            if (until == null || until.isBefore(input.on())) {
                throw FindingRounds.invalid("until", "请写明公示到哪一天，不早于开始日期");
            }
        }
        write(
                round,
                round.document()
                        .recorded(new StageRecord(
                                stage.code(),
                                input.on(),
                                input.body().strip(),
                                Texts.stripped(input.chair()),
                                Texts.stripped(input.documentNo()),
                                Texts.stripped(input.note()),
                                scope,
                                until,
                                Scopes.actor().name(),
                                clock.instant())));
    }

    /** To the next stage, when this one has what it needs; or to an earlier one. With a loop the first follows the last. */
    Passage move(FindingRounds.Stored round, MoveRound input) {
        var document = round.document();
        var stages = document.procedure().stages();
        var back =
                input.to() < document.stage() && !(document.procedure().loop() && document.last() && input.to() == 0);
        var reason = Texts.stripped(input.reason());
        if (back && (input.to() < 0 || reason == null)) {
            throw FindingRounds.invalid(reason == null ? "reason" : "to", reason == null ? "请写明退回的理由" : "没有这一步");
        }
        if (!back) {
            var next = document.last() && document.procedure().loop() ? 0 : document.stage() + 1;
            if (input.to() != next || next >= stages.size()) {
                throw FindingRounds.invalid("to", "步骤要按顺序进行");
            }
            requireDone(round);
        }
        var view = rounds.view(round);
        var passage = new Passage(
                document.current().name(),
                stages.get(input.to()).name(),
                back,
                reason,
                view.took() + view.addedTook(),
                view.points(),
                Scopes.actor().name(),
                clock.instant());
        write(round, document.at(input.to(), passage));
        return passage;
    }

    void close(FindingRounds.Stored round) {
        if (!round.document().last()) {
            throw new Problem(
                    FindingProblem.FINDING_STAGE_OPEN,
                    "现在是“" + round.document().current().name() + "”，最后一步完成以后才能结束。");
        }
        requireDone(round);
        rounds.write(round, round.document().closed(Scopes.actor().name(), clock.instant()), FindingState.CLOSED);
    }

    private void requireDone(FindingRounds.Stored round) {
        var stage = round.document().current();
        if (stage.actor() == StageActor.SELF) {
            if (!rounds.enteredSince(round.id(), stage.code(), round.document().arrivedAt())) {
                throw new Problem(FindingProblem.FINDING_STAGE_OPEN, "“" + stage.name() + "”这一次还没有人填报。");
            }
            return;
        }
        var record = round.document().record(stage.code());
        if (record.isEmpty()) {
            throw new Problem(FindingProblem.FINDING_STAGE_OPEN, "“" + stage.name() + "”这一次的情况还没有登记。");
        }
        if (stage.actor() == StageActor.NOTICE) {
            requireNoticeOver(round, record.get());
        }
    }

    private void requireNoticeOver(FindingRounds.Stored round, StageRecord notice) {
        var until = Objects.requireNonNull(notice.until());
        if (!until.isBefore(LocalDate.now(clock))) {
            throw new Problem(FindingProblem.FINDING_STAGE_OPEN, "公示到 " + until + " 为止，期满以后才能结束。");
        }
        var open = round.document().comments().stream()
                .filter(comment -> comment.accepted() == null)
                .count();
        if (open > 0) {
            throw new Problem(FindingProblem.FINDING_STAGE_OPEN, "还有 " + open + " 条意见没有答复。");
        }
    }

    Comment comment(FindingRounds.Stored round, AddComment input) {
        var document = round.document();
        var notice = document.record(document.current().code());
        if (document.current().actor() != StageActor.NOTICE || notice.isEmpty()) {
            throw new Problem(FindingProblem.FINDING_STAGE_OTHER, "登记公示以后才能收意见。");
        }
        if (input.on().isBefore(notice.get().on())) {
            throw FindingRounds.invalid("on", "日期早于公示开始的 " + notice.get().on());
        }
        if (input.on().isAfter(LocalDate.now(clock))) {
            throw FindingRounds.invalid("on", "日期晚于今天");
        }
        var comments = new ArrayList<>(document.comments());
        var comment = new Comment(
                comments.size() + 1,
                input.on(),
                input.source().strip(),
                input.text().strip(),
                null,
                null,
                null);
        comments.add(comment);
        write(round, document.commented(comments));
        return comment;
    }

    Comment answer(FindingRounds.Stored round, AnswerComment input) {
        var no = input.no();
        var comments = new ArrayList<>(round.document().comments());
        if (no < 1 || no > comments.size()) {
            throw FindingRounds.invalid("no", "没有第 " + no + " 条意见");
        }
        var asked = comments.get(no - 1);
        if (asked.accepted() != null) {
            throw FindingRounds.invalid("no", "第 " + no + " 条意见已经答复，答复后不能改");
        }
        var answered = new Comment(
                no,
                asked.on(),
                asked.source(),
                asked.text(),
                input.accepted(),
                input.answer().strip(),
                Scopes.actor().name());
        comments.set(no - 1, answered);
        write(round, round.document().commented(List.copyOf(comments)));
        return answered;
    }

    private void write(FindingRounds.Stored round, RoundDocument document) {
        rounds.write(round, document, FindingState.OPEN);
    }
}
