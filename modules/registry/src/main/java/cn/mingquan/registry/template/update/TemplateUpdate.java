package cn.mingquan.registry.template.update;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.templates.TemplateDifference;
import cn.mingquan.platform.templates.TemplateEffect;
import cn.mingquan.platform.templates.TemplateList;
import cn.mingquan.platform.templates.TemplateSection;
import cn.mingquan.platform.templates.ThreeWay;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.registry.template.Bundle;
import cn.mingquan.registry.template.TemplateVersions;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings a unit to a version of its template (S1-01): in one transaction, under the unit's role, holding the unit's row. What
 * only the template changed becomes the unit's; where both changed, the unit's own stays and is listed until it is chosen.
 */
@Dependent
public class TemplateUpdate {

    private static final String KEY = "template.taking";

    private final Sql sql;
    private final TemplateVersions versions;
    private final List<TemplateSection> sections;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    TemplateUpdate(
            Sql sql,
            TemplateVersions versions,
            Instance<TemplateSection> sections,
            AuditTrail audit,
            FigureChanges figures,
            Clock clock) {
        this(sql, versions, sections.stream().toList(), audit, figures, clock);
    }

    /** For tests without a container. */
    public TemplateUpdate(
            Sql sql,
            TemplateVersions versions,
            List<TemplateSection> sections,
            AuditTrail audit,
            FigureChanges figures,
            Clock clock) {
        this.sql = sql;
        this.versions = versions;
        this.sections = sections;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /** @throws Problem 404 for a unit that was filled from no template */
    public Bundle own() {
        return own("");
    }

    private Bundle own(String lock) {
        return sql.first(
                        "select coalesce(template_code, ''), coalesce(template_version, '') from platform.unit"
                                + " where code = substr(current_user, 3)" + lock,
                        row -> List.of(row.getString(1), row.getString(2)))
                .flatMap(unit -> versions.baseOf(unit.get(0), unit.get(1)))
                .orElseThrow(() -> new Problem(UpdateProblem.UNIT_WITHOUT_TEMPLATE, "本单位不是按模板接入的。"));
    }

    /** What taking the version would mean; changes nothing. */
    public List<TemplateDifference> differences(Bundle own, Bundle target) {
        return sections.stream()
                .flatMap(section -> section.lists().stream().map(list -> compare(section, list, own, target)))
                .flatMap(compared -> compared.differences().stream())
                .toList();
    }

    /** Idempotent: a unit that has the version stays as it is. */
    public Taking take(Bundle target) {
        var own = own(" for update");
        var before = taking();
        if (own.version().equals(target.version())) {
            return before.filter(taking -> taking.version().equals(target.version()))
                    .orElseGet(() -> new Taking(target.version(), clock.instant(), "", 0, List.of()));
        }
        var differences = new ArrayList<TemplateDifference>();
        for (var section : sections) {
            for (var list : section.lists()) {
                var compared = compare(section, list, own, target);
                write(list, compared);
                differences.addAll(compared.differences());
            }
        }
        sql.change(
                "update platform.unit set template_version = ? where code = substr(current_user, 3)", target.version());
        var taking = taking(target, differences, before.orElse(null));
        keep(taking);
        record(own, target, taking);
        return taking;
    }

    private static ThreeWay compare(TemplateSection section, TemplateList list, Bundle own, Bundle target) {
        var base = own.items(section.key(), list.name());
        var theirs = target.items(section.key(), list.name());
        return base.equals(theirs)
                ? ThreeWay.between(section.key(), list.name(), base, theirs)
                : new ThreeWay(section.key(), list.name(), base, theirs, list.stored(), list.used());
    }

    private static void write(TemplateList list, ThreeWay compared) {
        if (!compared.put().isEmpty()) {
            list.put(compared.put());
        }
        if (!compared.gone().isEmpty()) {
            list.remove(compared.gone());
        }
    }

    private Taking taking(Bundle target, List<TemplateDifference> differences, @Nullable Taking before) {
        var conflicts = new ArrayList<>(differences.stream()
                .filter(difference -> difference.effect() == TemplateEffect.CONFLICT)
                .toList());
        if (before != null) {
            var told = differences.stream().map(TemplateDifference::key).collect(Collectors.toSet());
            before.conflicts().stream()
                    .filter(conflict -> !told.contains(conflict.key()))
                    .forEach(conflicts::add);
        }
        var taken = (int) differences.stream().filter(TemplateUpdate::isTaken).count();
        return new Taking(target.version(), clock.instant(), Scopes.actor().name(), taken, conflicts);
    }

    private static boolean isTaken(TemplateDifference difference) {
        return Set.of(TemplateEffect.ADDED, TemplateEffect.CHANGED, TemplateEffect.REMOVED)
                .contains(difference.effect());
    }

    /** How the version came that the unit has. */
    public Optional<Taking> taking() {
        return sql.first(
                "select value::text from setting where key = ?", row -> Json.read(row.getString(1), Taking.class), KEY);
    }

    private void keep(Taking taking) {
        sql.change(
                "insert into setting (key, value, version) values (?, ?::jsonb, 0) on conflict (key) do update"
                        + " set value = excluded.value, version = setting.version + 1",
                KEY,
                Json.write(taking));
    }

    private void record(Bundle own, Bundle target, Taking taking) {
        audit.record(
                "template.taken",
                "template",
                null,
                target.name(),
                Map.of(
                        "versionBefore", own.version(),
                        "version", target.version(),
                        "taken", taking.taken(),
                        "conflicts", taking.conflicts().size()));
        sections.forEach(section -> section.taken(figures));
    }

    /** Ends a conflict: the template's becomes the unit's, or the unit's own stays for good. */
    public Taking choose(ChooseOne input) {
        var own = own(" for update");
        var before = taking();
        var conflict = before.stream()
                .flatMap(taking -> taking.conflicts().stream())
                .filter(each -> each.key().equals(input.key()))
                .findFirst()
                .orElseThrow(() -> new Problem(UpdateProblem.TEMPLATE_CONFLICT_NOT_FOUND, "没有这处不同，它可能已经有人选过。请刷新。"));
        if (input.theirs()) {
            prefer(own, conflict);
            sections.forEach(section -> section.taken(figures));
        }
        var left = before.map(taking -> new Taking(
                        taking.version(),
                        taking.at(),
                        taking.by(),
                        taking.taken(),
                        taking.conflicts().stream()
                                .filter(each -> !each.key().equals(input.key()))
                                .toList()))
                .orElseThrow();
        keep(left);
        audit.record(
                input.theirs() ? "template.conflict-theirs" : "template.conflict-own",
                "template",
                null,
                own.name(),
                Map.of(
                        "item", conflict.label(),
                        "own", Objects.requireNonNullElse(conflict.mine(), ""),
                        "template", Objects.requireNonNullElse(conflict.theirs(), "")));
        return left;
    }

    private void prefer(Bundle own, TemplateDifference conflict) {
        var list = sections.stream()
                .filter(section -> section.key().equals(conflict.section()))
                .flatMap(section -> section.lists().stream())
                .filter(each -> each.name().equals(conflict.list()))
                .findFirst()
                .orElseThrow();
        var theirs = item(own.items(conflict.section(), conflict.list()), conflict.code());
        if (theirs != null) {
            list.put(List.of(ThreeWay.preferring(item(list.stored(), conflict.code()), theirs, conflict.field())));
        } else if (list.used().contains(conflict.code())) {
            throw new Problem(UpdateProblem.TEMPLATE_ITEM_USED, "“" + conflict.label() + "”正在使用，不能删除。可以选择保留本单位的。");
        } else {
            list.remove(List.of(conflict.code()));
        }
    }

    private static @Nullable JsonObject item(List<JsonObject> items, String code) {
        return items.stream()
                .filter(item -> item.getString("code").equals(code))
                .findFirst()
                .orElse(null);
    }
}
