package cn.mingquan.registry.template.update;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateDifference;
import cn.mingquan.platform.templates.TemplateList;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.platform.templates.ThreeWay;
import cn.mingquan.registry.template.Bundle;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Ends conflicts, one by one: the template's becomes the unit's, or the unit's own stays for good. */
@Dependent
public class TemplateChoices {

    private final TemplateUpdate update;
    private final List<TemplateSection> sections;
    private final Takings takings;
    private final AuditTrail audit;
    private final FigureChanges figures;

    @Inject
    TemplateChoices(
            TemplateUpdate update,
            Instance<TemplateSection> sections,
            Sql sql,
            AuditTrail audit,
            FigureChanges figures) {
        this(update, sections.stream().toList(), sql, audit, figures);
    }

    /** For tests without a container. */
    public TemplateChoices(
            TemplateUpdate update, List<TemplateSection> sections, Sql sql, AuditTrail audit, FigureChanges figures) {
        this.update = update;
        this.sections = sections;
        this.takings = new Takings(sql);
        this.audit = audit;
        this.figures = figures;
    }

    public Taking choose(ChooseOne input) {
        var own = update.held();
        Predicate<TemplateDifference> chosen = each -> each.key().equals(input.key());
        var before = takings.last()
                .filter(taking -> taking.conflicts().stream().anyMatch(chosen))
                .orElseThrow(() -> new Problem(UpdateProblem.TEMPLATE_CONFLICT_NOT_FOUND, "没有这处不同，它可能已经有人选过。请刷新。"));
        for (var conflict : before.conflicts().stream().filter(chosen).toList()) {
            if (input.theirs()) {
                prefer(own, conflict);
            }
            record(own, conflict, input.theirs());
        }
        var left = new Taking(
                before.version(),
                before.at(),
                before.by(),
                before.taken(),
                before.conflicts().stream().filter(chosen.negate()).toList());
        takings.keep(left);
        return left;
    }

    private void prefer(Bundle own, TemplateDifference conflict) {
        var list = list(conflict);
        var theirs = item(own.items(conflict.section(), conflict.list()), conflict.code());
        if (theirs != null) {
            list.put(List.of(ThreeWay.preferring(item(list.stored(), conflict.code()), theirs, conflict.field())));
        } else if (list.used().contains(conflict.code())) {
            throw new Problem(UpdateProblem.TEMPLATE_ITEM_USED, "“" + conflict.label() + "”正在使用，不能删除。可以选择保留本单位的。");
        } else {
            list.remove(List.of(conflict.code()));
        }
        sections.forEach(section -> section.taken(figures));
    }

    private TemplateList list(TemplateDifference conflict) {
        return sections.stream()
                .filter(section -> section.key().equals(conflict.section()))
                .flatMap(section -> section.lists().stream())
                .filter(each -> each.name().equals(conflict.list()))
                .findFirst()
                .orElseThrow();
    }

    private void record(Bundle own, TemplateDifference conflict, boolean theirs) {
        audit.record(
                theirs ? "template.conflict-theirs" : "template.conflict-own",
                "template",
                null,
                own.name(),
                Map.of(
                        "item", conflict.label(),
                        "own", Objects.requireNonNullElse(conflict.mine(), ""),
                        "template", Objects.requireNonNullElse(conflict.theirs(), "")));
    }

    private static @Nullable JsonObject item(List<JsonObject> items, String code) {
        return items.stream()
                .filter(item -> item.getString("code").equals(code))
                .findFirst()
                .orElse(null);
    }
}
