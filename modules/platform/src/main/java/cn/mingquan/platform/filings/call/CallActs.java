package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.audit.Changes;
import cn.mingquan.platform.filings.asked.CallNotice;
import cn.mingquan.platform.filings.asked.CallNoticeKind;
import cn.mingquan.platform.filings.asked.CallStatus;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.AddressBook;
import cn.mingquan.platform.post.FilingKinds;
import cn.mingquan.platform.post.Outbox;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a body does with a call. Whatever the units must know is put into the post. */
@Dependent
class CallActs {

    private static final String SUBJECT = "filing-call";

    private final FilingCalls calls;
    private final CalledUnits units;
    private final AddressBook addresses;
    private final FilingKinds kinds;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    CallActs(
            FilingCalls calls,
            CalledUnits units,
            AddressBook addresses,
            FilingKinds kinds,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.calls = calls;
        this.units = units;
        this.addresses = addresses;
        this.kinds = kinds;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    CallView open(OpenCall request) {
        if (!kinds.filed().containsKey(request.kind())) {
            throw invalid("kind", "没有这种报送件");
        }
        requireDay(request.dueOn());
        var chosen = chosen(request);
        var id = Ids.next();
        calls.add(
                id,
                request,
                request.text() == null || request.text().isBlank()
                        ? null
                        : request.text().strip());
        units.add(id, chosen);
        var call = calls.get(id);
        tell(call, units.asked(id), CallNotice.News.OPENED, true, null);
        audit.record(
                "filing-call.opened",
                SUBJECT,
                id,
                call.title(),
                Map.of("kind", call.kind(), "dueOn", call.dueOn().toString(), "units", chosen.size()));
        return call;
    }

    private List<AddressBook.Under> chosen(OpenCall request) {
        var under = addresses.under(Scopes.requireTenant().unitId(), LocalDate.now(clock));
        var ids = request.unitIds() == null ? Set.<UUID>of() : new HashSet<>(request.unitIds());
        var categories = request.categories() == null ? List.<String>of() : request.categories();
        var chosen = under.stream()
                .filter(unit -> ids.isEmpty()
                        ? !unit.body() && (categories.isEmpty() || categories.contains(unit.category()))
                        : ids.contains(unit.address().unitId()))
                .toList();
        if (chosen.size() < ids.size()) {
            throw invalid("unitIds", "所选单位里有 " + (ids.size() - chosen.size()) + " 个不归本机构管辖，或者已经停用");
        }
        if (chosen.isEmpty()) {
            throw new Problem(CallProblem.FILING_CALL_NOBODY, "本机构管辖的单位里没有符合条件的。");
        }
        if (chosen.size() > OpenCall.MOST) {
            throw invalid("categories", "一次至多通知 " + OpenCall.MOST + " 个单位，符合条件的有 " + chosen.size() + " 个，请分类通知");
        }
        return chosen;
    }

    CallView extend(UUID id, ExtendCall request, @Nullable String ifMatch) {
        var call = calls.open(id, ifMatch);
        requireDay(request.dueOn());
        calls.extend(id, request.dueOn());
        var extended = calls.get(id);
        tell(
                extended,
                units.asked(id),
                CallNotice.News.EXTENDED,
                true,
                request.reason().strip());
        var detail = new TreeMap<>(Changes.between(
                Map.of("dueOn", call.dueOn().toString()),
                Map.of("dueOn", request.dueOn().toString())));
        detail.put("reason", request.reason().strip());
        audit.record("filing-call.extended", SUBJECT, id, call.title(), detail);
        return extended;
    }

    CallView close(UUID id, CallReason request, @Nullable String ifMatch) {
        var call = calls.open(id, ifMatch);
        tell(
                call,
                units.asked(id),
                CallNotice.News.ENDED,
                false,
                request.reason().strip());
        calls.close(id, request.reason().strip());
        audit.record(
                "filing-call.closed",
                SUBJECT,
                id,
                call.title(),
                Map.of("reason", request.reason().strip()));
        return calls.get(id);
    }

    CallView exclude(UUID id, UUID unit, CallReason request) {
        var call = calls.open(id, null);
        var reason = request.reason().strip();
        var name = units.exclude(id, unit, reason)
                .orElseThrow(() -> new Problem(CallProblem.FILING_CALL_NOT_FOUND, "这项要求没有通知这个单位，或者已不再要求。"));
        tell(call, List.of(unit), CallNotice.News.ENDED, false, reason);
        audit.record("filing-call.unit-excluded", SUBJECT, id, call.title(), Map.of("unit", name, "reason", reason));
        return calls.get(id);
    }

    ReminderDraft draft(UUID id, boolean overdueOnly) {
        var call = calls.open(id, null);
        var all = remindable(call, overdueOnly);
        var now = notToday(all);
        var first = now.isEmpty() ? null : now.get(0);
        return new ReminderDraft(
                "请尽快在系统里报送；确有困难的，请与本机构联系。",
                now.size(),
                all.size() - (long) now.size(),
                first == null ? null : first.name(),
                first == null ? null : sentence(call, first));
    }

    Reminded remind(UUID id, Remind request) {
        var call = calls.open(id, null);
        var due = notToday(remindable(call, request.overdueOnly()));
        if (due.isEmpty()) {
            throw new Problem(CallProblem.FILING_CALL_NOBODY, "没有要催办的单位，或者今天都已催办过。");
        }
        var text = request.text().strip();
        var said =
                due.stream().collect(Collectors.toMap(CalledUnit::unitId, unit -> sentence(call, unit) + "\n" + text));
        var told = outbox.tellAll(due.stream()
                .map(unit -> notice(call, unit.unitId(), CallNotice.News.REMINDED, true, said.get(unit.unitId())))
                .toList());
        units.reminded(id, told, clock.instant());
        audit.record("filing-call.reminded", SUBJECT, id, call.title(), Map.of("units", told.size(), "text", text));
        return new Reminded(told.size(), due.size() - (long) told.size());
    }

    private List<CalledUnit> remindable(CallView call, boolean overdueOnly) {
        return units.waiting(call).stream()
                .filter(unit -> !overdueOnly || unit.overdue())
                .toList();
    }

    /** Nobody is reminded twice a day. */
    private List<CalledUnit> notToday(List<CalledUnit> all) {
        var today = LocalDate.now(clock);
        return all.stream()
                .filter(unit -> unit.remindedAt() == null
                        || LocalDate.ofInstant(unit.remindedAt(), clock.getZone())
                                .isBefore(today))
                .toList();
    }

    /** What the reminder says of this unit. */
    private static String sentence(CallView call, CalledUnit unit) {
        return "%s：“%s”（%s）的报送期限是 %s，贵单位%s%s。"
                .formatted(
                        unit.name(),
                        call.title(),
                        call.kindLabel(),
                        call.dueOn(),
                        unit.status() == CallStatus.RETURNED ? "报来的已退回，至今没有重新报送" : "至今没有收到",
                        unit.overdue() ? "，已逾期 " + unit.daysLate() + " 天" : "");
    }

    private void tell(CallView call, List<UUID> to, CallNotice.News act, boolean open, @Nullable String said) {
        outbox.tellAll(
                to.stream().map(unit -> notice(call, unit, act, open, said)).toList());
    }

    private static Outbox.Submission notice(
            CallView call, UUID unit, CallNotice.News act, boolean open, @Nullable String said) {
        var notice = new CallNotice(
                call.id(),
                act,
                call.kind(),
                call.kindLabel(),
                call.title(),
                call.text(),
                call.dueOn(),
                call.openedAt(),
                open,
                said);
        return new Outbox.Submission(
                CallNoticeKind.CODE, call.id(), call.title(), null, null, unit, Json.write(notice));
    }

    CallableUnits callable(@Nullable String words) {
        var under = addresses.under(Scopes.requireTenant().unitId(), LocalDate.now(clock));
        var wanted = words == null ? "" : words.strip();
        var counts = under.stream()
                .filter(unit -> !unit.body())
                .collect(Collectors.groupingBy(AddressBook.Under::category, TreeMap::new, Collectors.counting()));
        var labels = under.stream()
                .collect(Collectors.toMap(
                        AddressBook.Under::category, AddressBook.Under::categoryLabel, (first, second) -> first));
        return new CallableUnits(
                under.stream()
                        .filter(unit -> unit.address().name().contains(wanted))
                        .limit(50)
                        .map(unit -> new CallableUnits.CallableUnit(
                                unit.address().unitId(), unit.address().name(), unit.place()))
                        .toList(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .map(entry -> new CallableUnits.CallableCategory(
                                entry.getKey(), labels.getOrDefault(entry.getKey(), entry.getKey()), entry.getValue()))
                        .toList(),
                kinds.filed().entrySet().stream()
                        .map(entry -> new CallableUnits.CallableKind(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private void requireDay(LocalDate dueOn) {
        var today = LocalDate.now(clock);
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(2))) {
            throw invalid("dueOn", "报送期限应在今天到两年以内");
        }
    }

    private static Problem invalid(String field, String reason) {
        return new Problem(CallProblem.FILING_CALL_INVALID, "请改正标出的内容。").with(field, reason);
    }
}
