package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.ApprovalState;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.basic.BasicProblem;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes new editions over into the agency's powers: by itself what the agency had left as it was, and what was chosen. */
@Dependent
class Adoption {

    private static final int PORTION = 200;

    private final Sql sql;
    private final BasicChanges changes;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    Adoption(Sql sql, BasicChanges changes, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
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
        write(List.of(new Taken(change, taken)), categories, reason);
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
            var open = new ArrayList<Taken>();
            for (var change : portion) {
                var taken = change.with(FieldOutcome.TAKEN);
                var place = place(change, taken, categories);
                counts[place]++;
                if (place == 0) {
                    open.add(new Taken(change, taken));
                }
                code = change.item().code();
            }
            write(open, categories, reason);
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

    private record Taken(BasicChange change, List<BasicField> fields) {

        Wording result() {
            return change.own().with(fields, change.basic());
        }

        boolean takes(BasicField field) {
            return fields.contains(field);
        }
    }

    private void write(List<Taken> answers, Map<String, String> categories, String reason) {
        sql.each(
                "update power_item set basic_edition = ? where id = ?",
                answers.stream()
                        .map(each -> new @Nullable Object[] {
                            each.change().item().edition(), each.change().power()
                        })
                        .toList());
        var changed = answers.stream().filter(each -> !each.fields().isEmpty()).toList();
        sql.each(
                "update power_item set name = ?, category = coalesce(?, category), content = ?, updated_at = ?,"
                        + " version = version + 1 where id = ?",
                changed.stream().map(each -> values(each, categories)).toList());
        rewriteBases(
                changed.stream().filter(each -> each.takes(BasicField.BASES)).toList());
        audit.recordEach(
                "power.basic-adopted",
                "power",
                answers.stream().map(each -> subject(each, reason)).toList());
        if (!changed.isEmpty()) {
            figures.changed();
        }
    }

    private @Nullable Object[] values(Taken taken, Map<String, String> categories) {
        var result = taken.result();
        var category = taken.takes(BasicField.CATEGORY)
                ? categories.get(taken.change().item().category())
                : null;
        return new @Nullable Object[] {
            result.name(),
            category,
            result.content(),
            clock.instant(),
            taken.change().power()
        };
    }

    private void rewriteBases(List<Taken> answers) {
        sql.each(
                "delete from legal_basis where power_id = ?",
                answers.stream()
                        .map(each -> new @Nullable Object[] {each.change().power()})
                        .toList());
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : answers) {
            var bases = each.result().bases();
            for (var sort = 0; sort < bases.size(); sort++) {
                var basis = bases.get(sort);
                rows.add(new @Nullable Object[] {
                    Ids.next(),
                    each.change().power(),
                    basis.type(),
                    basis.title(),
                    basis.article(),
                    basis.text(),
                    basis.validFrom(),
                    basis.validTo(),
                    sort
                });
            }
        }
        sql.each(
                "insert into legal_basis (id, power_id, type, title, article, text, valid_from, valid_to, sort)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static AuditTrail.Subject subject(Taken taken, String reason) {
        var item = taken.change().item();
        var detail = new TreeMap<String, Object>(
                Changes.between(snapshot(taken.change().own()), snapshot(taken.result())));
        detail.put("basicCode", item.code());
        detail.put("basicEdition", item.edition());
        detail.put("reason", reason);
        return new AuditTrail.Subject(
                taken.change().power(), String.valueOf(taken.result().name()), detail);
    }

    private static Map<String, Object> snapshot(Wording wording) {
        var fields = new TreeMap<String, Object>();
        for (var field : BasicField.values()) {
            var text = wording.text(field);
            if (text != null) {
                fields.put(field.name().toLowerCase(Locale.ROOT), text);
            }
        }
        return fields;
    }
}
