package cn.mingquan.catalogue.basic.change;

import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.sql.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what was taken over into the powers, each statement once for all, and records how each change was answered. */
@Dependent
class AdoptionWrites {

    private final Sql sql;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    AdoptionWrites(Sql sql, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /** An answer: the fields in which the power follows the new edition. */
    record Taken(BasicChange change, List<BasicField> fields) {

        Wording result() {
            return change.own().with(fields, change.basic());
        }

        boolean takes(BasicField field) {
            return fields.contains(field);
        }
    }

    void write(List<Taken> answers, Map<String, String> categories, String reason) {
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
