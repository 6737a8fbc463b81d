package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.platform.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Takes new editions over into the agency's powers: by itself what the agency had left as it was, and what was chosen. */
@Dependent
class Adoption {

    private static final int PORTION = 200;

    private final BasicChanges changes;
    private final AdoptionWrites writes;

    @Inject
    Adoption(BasicChanges changes, AdoptionWrites writes) {
        this.changes = changes;
        this.writes = writes;
    }

    /** Answers one change as it was chosen. */
    void one(BasicChange change, AdoptChange choice, String reason) {
        var taken = taken(change, choice);
        if (!taken.isEmpty()) {
            requireOpen(change);
        }
        var categories = changes.categories();
        if (lacksCategory(change, taken, categories)) {
            throw new Problem(BasicProblem.BASIC_ITEM_INVALID, "请改正标出的内容。")
                    .with("CATEGORY", "本单位没有与新版相应的职权类别，只能保留本单位的");
        }
        writes.write(List.of(new AdoptionWrites.Taken(change, taken)), categories, reason);
    }

    private static List<BasicField> taken(BasicChange change, AdoptChange choice) {
        var refusal = new Problem(BasicProblem.BASIC_ITEM_INVALID, "本单位和基本目录都改过的内容，请选择采用哪一个。");
        for (var field : change.with(FieldOutcome.CONFLICT)) {
            if (choice.takes(field) == choice.keeps(field)) {
                refusal.with(field.name(), "请选择采用新版，还是保留本单位的");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return Stream.concat(
                        change.with(FieldOutcome.TAKEN).stream().filter(field -> !choice.keeps(field)),
                        change.with(FieldOutcome.CONFLICT).stream().filter(choice::takes))
                .sorted()
                .toList();
    }

    private static void requireOpen(BasicChange change) {
        if (change.state() != ApprovalState.DRAFT) {
            throw new Problem(
                    BasicProblem.BASIC_CHANGE_POWER_CLOSED,
                    "“" + change.own().name() + "”" + change.state().label() + "，请先退回修订，再采纳新版；全部保留本单位的，可以直接记录。");
        }
    }

    /** Everything in which nobody has to choose. What was approved stays as it is, and so does what was abolished. */
    AdoptedChanges all(String reason) {
        var categories = changes.categories();
        int[] counts = new int[4];
        var code = "";
        while (true) {
            var portion = changes.after(code, PORTION);
            var open = new ArrayList<AdoptionWrites.Taken>();
            for (var change : portion) {
                var taken = change.with(FieldOutcome.TAKEN);
                var place = place(change, taken, categories);
                counts[place]++;
                if (place == 0) {
                    open.add(new AdoptionWrites.Taken(change, taken));
                }
                code = change.item().code();
            }
            writes.write(open, categories, reason);
            if (portion.size() < PORTION) {
                return new AdoptedChanges(counts[0], counts[1], counts[2], counts[3]);
            }
        }
    }

    private static int place(BasicChange change, List<BasicField> taken, Map<String, String> categories) {
        if (change.abolished()) {
            return 3;
        }
        if (!change.with(FieldOutcome.CONFLICT).isEmpty() || lacksCategory(change, taken, categories)) {
            return 1;
        }
        return taken.isEmpty() || change.state() == ApprovalState.DRAFT ? 0 : 2;
    }

    private static boolean lacksCategory(BasicChange change, List<BasicField> taken, Map<String, String> categories) {
        return taken.contains(BasicField.CATEGORY)
                && !categories.containsKey(change.item().category());
    }
}
