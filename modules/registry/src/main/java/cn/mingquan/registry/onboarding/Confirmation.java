package cn.mingquan.registry.onboarding;

import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.figures.FigureChanges;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.workbook.Finding;
import cn.mingquan.platform.workbook.Findings;
import cn.mingquan.registry.identity.UnitAdministrator;
import cn.mingquan.registry.intake.Draft;
import cn.mingquan.registry.intake.DraftCheck;
import cn.mingquan.registry.intake.Effect;
import cn.mingquan.registry.intake.Planned;
import cn.mingquan.registry.jurisdiction.DatedJurisdictions;
import cn.mingquan.registry.unit.Profile;
import cn.mingquan.registry.unit.Units;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Puts what a checked batch says into the registry, all rows in one transaction, and lets the run make the units. What
 * was checked may have changed since, so it is checked again.
 */
@Dependent
public class Confirmation {

    /** What is recorded of it in the audit trail. */
    public record Counts(String file, long created, long updated, long unchanged, long leftOut) {}

    private final Onboardings onboardings;
    private final DraftCheck check;
    private final Units units;
    private final DatedJurisdictions jurisdictions;
    private final UnitAdministrator administrator;
    private final AuditTrail audit;
    private final FigureChanges figures;
    private final Clock clock;

    @Inject
    Confirmation(
            Onboardings onboardings,
            DraftCheck check,
            Units units,
            DatedJurisdictions jurisdictions,
            UnitAdministrator administrator,
            AuditTrail audit,
            FigureChanges figures,
            Clock clock) {
        this.onboardings = onboardings;
        this.check = check;
        this.units = units;
        this.jurisdictions = jurisdictions;
        this.administrator = administrator;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * @param skipBad leave the bad rows out; they stay listed
     * @param roots the part of the tree of the person who confirms
     */
    void confirm(UUID id, boolean skipBad, Collection<String> roots, String by, boolean demo) {
        onboardings.lock(id);
        var batch = onboardings.find(id).orElseThrow();
        if (batch.state() != OnboardingState.CHECKED) {
            throw new Problem(OnboardingProblem.ONBOARDING_ALREADY_CONFIRMED, "这次接入已经确认，不能再次确认。");
        }
        var items = onboardings.items(id);
        var good = items.stream().filter(item -> item.effect() != Effect.BAD).toList();
        var headerFailed = OnboardingView.problems(batch).stream().anyMatch(p -> p.severity() == Finding.Severity.ERROR)
                && items.isEmpty();
        if (headerFailed || (good.size() < items.size() && !skipBad)) {
            throw new Problem(
                    OnboardingProblem.ONBOARDING_HAS_ERRORS,
                    "有 " + (items.size() - good.size()) + " 行错误。请改正后重新上传，或选择不导入这些行。");
        }
        var planned = recheck(good, roots);
        place(good, planned, demo);
        onboardings.confirmed(id, by);
        onboardings.forgetFile(id);
        audit.record("onboarding.confirmed", "onboarding", id, batch.fileName(), counts(batch, planned, items));
    }

    private Map<Draft, Planned> recheck(List<Item> good, Collection<String> roots) {
        var findings = new Findings();
        var planned = check.check(good.stream().map(Item::draft).toList(), findings, roots);
        if (findings.errors() > 0) {
            throw new Problem(OnboardingProblem.ONBOARDING_CHANGED_SINCE, "核对之后登记情况有变，请重新上传文件核对。");
        }
        return planned.stream().collect(Collectors.toMap(Planned::draft, each -> each));
    }

    private void place(List<Item> good, Map<Draft, Planned> planned, boolean demo) {
        var made = new HashMap<Draft, UUID>();
        for (var item : good) {
            place(item, planned, made, demo);
        }
        // Parents of the same file have ids only now, in whatever order the rows stood.
        for (var each : planned.values()) {
            if (each.parent() != null) {
                var unit = units.get(Objects.requireNonNull(made.get(each.draft())));
                units.change(unit.id(), unit.profile().under(made.get(each.parent())), unit.version());
            }
        }
    }

    private void place(Item item, Map<Draft, Planned> planned, Map<Draft, UUID> made, boolean demo) {
        var each = Objects.requireNonNull(planned.get(item.draft()));
        var profile = each.settled();
        var existing = each.existing();
        if (existing == null) {
            var unit = units.add(profile, demo);
            made.put(item.draft(), unit.id());
            oversee(unit.id(), item, profile, true);
            onboardings.settled(item.id(), Effect.CREATE, unit.id(), Step.WAITING);
            return;
        }
        made.put(item.draft(), existing.id());
        if (each.effect() == Effect.UPDATE || !existing.profile().equals(profile)) {
            units.change(existing.id(), profile, existing.version());
            oversee(existing.id(), item, profile, !existing.profile().oversight());
            audit.record(
                    "unit.edited",
                    "unit",
                    existing.id(),
                    profile.name(),
                    Profile.Edited.of(existing.profile(), profile));
            figures.changed(existing.tenant(), "unit");
            if (profile.oversight() != existing.profile().oversight()) {
                administrator.oversees(existing.id(), existing.code(), profile.oversight());
            }
        }
        // What an earlier attempt has left half made is taken further: done is only what is open.
        onboardings.settled(item.id(), each.effect(), existing.id(), existing.beingMade() ? Step.WAITING : Step.DONE);
    }

    private void oversee(UUID unit, Item item, Profile profile, boolean newly) {
        jurisdictions.settle(
                unit,
                profile.oversight(),
                newly,
                item.draft().request().jurisdictions(),
                profile.regionCode(),
                LocalDate.now(clock));
    }

    private static Counts counts(Onboarding batch, Map<Draft, Planned> planned, List<Item> items) {
        return new Counts(
                batch.fileName(),
                count(planned, Effect.CREATE),
                count(planned, Effect.UPDATE),
                count(planned, Effect.UNCHANGED),
                items.size() - planned.size());
    }

    private static long count(Map<Draft, Planned> planned, Effect effect) {
        return planned.values().stream().filter(p -> p.effect() == effect).count();
    }
}
