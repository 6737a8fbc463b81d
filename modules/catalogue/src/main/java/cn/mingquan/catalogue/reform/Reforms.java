package cn.mingquan.catalogue.reform;

import cn.mingquan.catalogue.OneByOne;
import cn.mingquan.catalogue.PowerFigures;
import cn.mingquan.catalogue.Texts;
import cn.mingquan.platform.audit.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of powers, and lets it take effect on its day. */
@Dependent
public class Reforms {

    private final ReformedPowers powers;
    private final ReformRules rules;
    private final AuditTrail audit;
    private final PowerFigures figures;
    private final Clock clock;

    @Inject
    Reforms(ReformedPowers powers, ReformRules rules, AuditTrail audit, PowerFigures figures, Clock clock) {
        this.powers = powers;
        this.rules = rules;
        this.audit = audit;
        this.figures = figures;
        this.clock = clock;
    }

    void decide(ReformedPower power, DecideReform input) {
        power.requireExercised();
        var decision = rules.decision(power.id(), input);
        var decided = with(power, power.reform().decide(decision));
        audit.record("power.reform-decided", "power", power.id(), power.name(), recorded(decision));
        if (decision.effectiveOn().isAfter(LocalDate.now(clock))) {
            powers.save(List.of(decided));
        } else {
            takeEffect(List.of(decided));
        }
    }

    /** The same decided of several powers: what one of them refuses does not keep the others back. */
    public OneByOne.Outcome keep(List<UUID> ids, DecideReform input) {
        var chosen = ids.stream().distinct().toList();
        var today = LocalDate.now(clock);
        var decided = new ArrayList<ReformedPower>();
        var found = powers.locked(chosen);
        // Whatever is wrong with the decision itself is refused as a whole, with the field it is in.
        rules.refuseInvalid(input, null);
        var outcome = OneByOne.each(chosen, found, ReformedPowers::missing, ReformedPower::name, power -> {
            power.requireExercised();
            var decision = rules.decision(power.id(), input);
            var reform = power.reform().decide(decision);
            decided.add(with(power, decision.effectiveOn().isAfter(today) ? reform : reform.takeEffect(today)));
            return new AuditTrail.Subject(power.id(), power.name(), recorded(decision));
        });
        powers.save(decided);
        audit.recordEach("power.reform-decided", "power", outcome.done());
        return outcome;
    }

    void withdraw(ReformedPower power, String why) {
        var decision = power.reform().pending();
        powers.save(List.of(with(power, power.reform().withdraw(why))));
        var fields = new TreeMap<String, Object>();
        fields.put("reason", why);
        if (decision != null) {
            fields.put("reformAction", decision.action().name());
            fields.put("documentNo", decision.documentNo());
        }
        audit.record("power.reform-withdrawn", "power", power.id(), power.name(), fields);
    }

    void inspect(ReformedPower power, Inspection seen) {
        var rectification = seen.done() ? null : Texts.stripped(seen.rectification());
        var kept = new Inspection(
                seen.on(), seen.finding().strip(), rectification, seen.done() ? null : seen.rectifyBy(), seen.done());
        powers.save(List.of(with(power, power.reform().inspect(kept, LocalDate.now(clock)))));
        var fields = new TreeMap<String, Object>();
        fields.put("on", kept.on().toString());
        fields.put("finding", kept.finding());
        if (rectification != null) {
            fields.put("rectification", rectification);
            fields.put("rectifyBy", String.valueOf(kept.rectifyBy()));
        }
        audit.record("power.reform-inspected", "power", power.id(), power.name(), fields);
    }

    /** What has been decided takes effect on its day. @return how many powers that concerned */
    int turn() {
        var due = powers.pending(LocalDate.now(clock));
        var homeless = powers.withoutTarget(due);
        homeless.forEach(power -> withdraw(power, "并入的职权已停止，这项处置没有生效，请另作决定"));
        takeEffect(due.stream().filter(power -> !homeless.contains(power)).toList());
        return due.size();
    }

    private void takeEffect(List<ReformedPower> decided) {
        if (decided.isEmpty()) {
            return;
        }
        var today = LocalDate.now(clock);
        var subjects = new ArrayList<AuditTrail.Subject>();
        var turned = decided.stream()
                .map(power -> with(power, power.reform().takeEffect(today)))
                .toList();
        powers.save(turned);
        turned.forEach(power -> subjects.add(apply(power, today)));
        audit.recordEach("power.reform-effective", "power", subjects);
        figures.changed();
    }

    private AuditTrail.Subject apply(ReformedPower power, LocalDate today) {
        var decision = power.reform().inForce();
        if (decision == null) {
            throw new IllegalStateException("Nothing has taken effect of " + power.id());
        }
        if (decision.action().ends()) {
            powers.stop(power.id(), decision, today, clock.instant());
        } else if (decision.action() == ReformAction.TRANSFORM) {
            powers.handle(power.id(), power.handling().changedTo(decision.mode()));
        }
        return new AuditTrail.Subject(power.id(), power.name(), recorded(decision));
    }

    private static ReformedPower with(ReformedPower power, Reform reform) {
        return new ReformedPower(
                power.id(), power.name(), power.state(), power.stoppedOn(), reform, power.handling(), power.version());
    }

    private static Map<String, Object> recorded(ReformDecision decision) {
        var fields = new TreeMap<String, Object>();
        fields.put("reformAction", decision.action().name());
        fields.put("documentNo", decision.documentNo());
        fields.put("reason", decision.reason());
        fields.put("decidingBody", decision.body());
        fields.put("reformEffectiveOn", decision.effectiveOn().toString());
        put(fields, "mergedInto", decision.intoName());
        put(
                fields,
                "handlingMode",
                decision.mode() == null ? null : decision.mode().name());
        put(fields, "delegatedTo", decision.receiver());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
