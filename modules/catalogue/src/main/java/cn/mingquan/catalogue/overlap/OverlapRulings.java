package cn.mingquan.catalogue.overlap;

import cn.mingquan.catalogue.overlap.dispute.Disputes;
import cn.mingquan.catalogue.overlap.dispute.OverlapNotice;
import cn.mingquan.catalogue.overlap.dispute.OverlapNoticeKind;
import cn.mingquan.catalogue.overlap.dispute.Ruling;
import cn.mingquan.catalogue.statement.StatementRows.Decision;
import cn.mingquan.catalogue.statement.Verdict;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.post.AddressBook;
import cn.mingquan.platform.post.Outbox;
import cn.mingquan.platform.problem.IfMatch;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Scopes;
import cn.mingquan.platform.time.Clocks;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts of a case (S0-10): opened, opinion of the leading group, ruling, or withdrawn. Each is recorded, and told to the claimants. */
@Dependent
class OverlapRulings {

    private final OverlapCases cases;
    private final ClaimedRows rows;
    private final Outbox outbox;
    private final AddressBook addresses;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    OverlapRulings(
            OverlapCases cases, ClaimedRows rows, Outbox outbox, AddressBook addresses, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.rows = rows;
        this.outbox = outbox;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    UUID open(OpenOverlap request) {
        cases.takeTurns();
        var claims = claims(request);
        var id = Ids.next();
        cases.add(id, request, claims, Scopes.actor().name(), clock.instant());
        var overlap = cases.get(id);
        rows.decide(claims, new Decision(Verdict.OVERLAPPING, null, null, "列入权力交叉案件“" + overlap.title() + "”", null));
        record("overlap.opened", overlap, Map.of("reason", overlap.reason(), "powers", claims.size()));
        tell(overlap);
        return id;
    }

    private List<Claim> claims(OpenOverlap request) {
        var problem = OverlapCase.invalid();
        var claims = new ArrayList<Claim>();
        var madeAt = new HashMap<UUID, Instant>();
        var wanted = new ArrayList<>(request.rows());
        for (var i = 0; i < wanted.size(); i++) {
            var row = wanted.get(i);
            if (wanted.indexOf(row) < i) {
                problem.with("rows[" + i + "]", "同一项职权选了两次");
                continue;
            }
            var made = madeAt.computeIfAbsent(row.filingId(), rows::madeAt);
            var place = "rows[" + i + "]";
            rows.lock(row.filingId(), row.sort(), made)
                    .ifPresentOrElse(
                            found -> take(found, place, claims, problem),
                            () -> problem.with(place, "没有第 " + row.sort() + " 项，或者这份权力明晰表还没有签收、已经退回"));
        }
        OverlapCase.refuse(problem);
        requireTwoUnits(claims);
        claims.forEach(this::requireUncontested);
        return claims;
    }

    private static void take(ClaimedRows.Found found, String place, List<Claim> claims, Problem problem) {
        var power = found.claim().powerId();
        if (claims.stream().anyMatch(claim -> claim.powerId().equals(power))) {
            problem.with(place, "“" + found.claim().name() + "”选了两次");
        } else if (found.stopped()) {
            problem.with(place, "“" + found.claim().name() + "”已决定停止行使，不能再列入交叉案件");
        } else {
            claims.add(found.claim());
        }
    }

    private static void requireTwoUnits(List<Claim> claims) {
        var units = new HashSet<UUID>();
        claims.forEach(claim -> units.add(claim.unitId()));
        if (units.size() < 2) {
            throw OverlapCase.invalid().with("rows", "交叉案件至少涉及两个单位的职权");
        }
    }

    private void requireUncontested(Claim claim) {
        cases.underWay(claim.powerId()).ifPresent(title -> {
            throw new Problem(
                    OverlapProblem.OVERLAP_CONTESTED, claim.unit() + "的“" + claim.name() + "”已列入交叉案件“" + title + "”。");
        });
    }

    void opine(UUID id, GiveOpinion request, @Nullable String ifMatch) {
        var overlap = locked(id, ifMatch);
        var opinion =
                overlap.judge(request, LocalDate.now(clock), Scopes.actor().name());
        cases.opinion(id, opinion);
        record(
                "overlap.opinion",
                overlap,
                Map.of("body", opinion.body(), "on", opinion.on().toString(), "opinion", opinion.text()));
    }

    void rule(UUID id, GiveRuling request, @Nullable String ifMatch) {
        var overlap = locked(id, ifMatch);
        var ruling = overlap.judge(request, LocalDate.now(clock), Scopes.actor().name());
        requireGrounds(overlap, ruling);
        cases.ruling(id, ruling);
        for (var unit : overlap.claimants().keySet()) {
            rows.decide(overlap.of(unit), decision(ruling, unit.equals(ruling.ownerUnitId())));
        }
        var detail = new TreeMap<String, Object>();
        detail.put("body", ruling.body());
        detail.put("documentNo", ruling.documentNo());
        detail.put("on", ruling.on().toString());
        detail.put("owner", ruling.owner());
        detail.put("reason", ruling.reason());
        record("overlap.ruled", overlap, detail);
        tell(cases.get(id));
    }

    /** 依法: what stands on no law belongs to nobody. */
    private void requireGrounds(OverlapCase overlap, Ruling ruling) {
        var problem = OverlapCase.invalid();
        overlap.of(ruling.ownerUnitId()).stream()
                .filter(claim -> !rows.grounded(claim, ruling.on()))
                .forEach(claim -> problem.with(
                        "ownerUnitId",
                        claim.unit() + "的“" + claim.name() + "”没有在 " + ruling.on() + " 有效的设定依据，不能确定归属该单位"));
        OverlapCase.refuse(problem);
    }

    private static Decision decision(Ruling ruling, boolean owner) {
        return owner
                ? new Decision(Verdict.CONFIRMED, ruling.documentNo(), ruling.on(), null, null)
                : new Decision(Verdict.STOPPED, null, null, Disputes.lost(ruling), ruling.on());
    }

    void withdraw(UUID id, WithdrawOverlap request, @Nullable String ifMatch) {
        var overlap = locked(id, ifMatch);
        overlap.requireUnderWay();
        var reason = request.reason().strip();
        cases.withdraw(id, reason);
        rows.reopen(overlap.claims());
        record("overlap.withdrawn", overlap, Map.of("reason", reason));
        tell(cases.get(id));
    }

    private OverlapCase locked(UUID id, @Nullable String ifMatch) {
        var overlap = cases.locked(id);
        IfMatch.honour(ifMatch, overlap.version());
        return overlap;
    }

    private void record(String action, OverlapCase overlap, Map<String, Object> more) {
        var detail = new TreeMap<String, Object>(more);
        detail.put("claimants", List.copyOf(overlap.claimants().values()));
        audit.record(action, "overlap", overlap.id(), overlap.title(), detail);
    }

    /** To each claimant; whom this body no longer oversees is told nothing, and the case shows it. */
    private void tell(OverlapCase overlap) {
        var body = addresses
                .find(Scopes.requireTenant().unitId())
                .map(AddressBook.Address::name)
                .orElse("");
        for (var unit : overlap.claimants().keySet()) {
            outbox.tell(new Outbox.Submission(
                    OverlapNoticeKind.CODE,
                    overlap.id(),
                    heading(overlap),
                    null,
                    overlap.ruling() == null ? null : overlap.ruling().documentNo(),
                    unit,
                    Json.write(notice(overlap, body, unit))));
        }
    }

    private static String heading(OverlapCase overlap) {
        return switch (overlap.state()) {
                    case OPEN, OPINION -> "权力交叉立案通知：";
                    case RULED -> "权力归属决定通知：";
                    case WITHDRAWN -> "权力交叉案件撤销通知：";
                }
                + overlap.title();
    }

    private static OverlapNotice notice(OverlapCase overlap, String body, UUID unit) {
        return new OverlapNotice(
                overlap.id(),
                body,
                overlap.title(),
                overlap.reason(),
                overlap.state(),
                LocalDate.ofInstant(overlap.openedAt(), Clocks.ZONE),
                overlap.claims().stream()
                        .map(claim -> claim.unitId().equals(unit)
                                ? new OverlapNotice.Claim(
                                        unit, claim.unit(), claim.powerId(), claim.code(), claim.name(), claim.madeAt())
                                : new OverlapNotice.Claim(
                                        claim.unitId(), claim.unit(), null, claim.code(), claim.name(), null))
                        .toList(),
                overlap.ruling(),
                overlap.withdrawal());
    }
}
