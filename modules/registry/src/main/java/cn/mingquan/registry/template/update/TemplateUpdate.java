package cn.mingquan.registry.template.update;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final Sql sql;
    private final TemplateVersions versions;
    private final List<TemplateSection> sections;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;
    private final Takings takings;

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
        this.takings = new Takings(sql);
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

    /** The same, and nobody else changes the unit's template until this transaction ends. */
    Bundle held() {
        return own(" for update");
    }

    /** How the version came that the unit has. */
    Optional<Taking> last() {
        return takings.last();
    }

    /** What taking the version would mean; changes nothing. */
    public List<TemplateDifference> differences(Bundle own, Bundle target) {
        return sections.stream()
                .flatMap(section -> section.lists().stream().map(list -> compare(section, list, own, target)))
                .flatMap(compared -> compared.differences().stream())
                .toList();
    }

    /**
     * Idempotent: a unit that has the version stays as it is, and so does one that has a later one, which it has taken while a
     * rollout was under way.
     */
    public Taking take(Bundle target) {
        var own = held();
        var before = takings.last();
        if (TemplateVersions.reached(own.version(), target.version())) {
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
        takings.keep(taking);
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
}
