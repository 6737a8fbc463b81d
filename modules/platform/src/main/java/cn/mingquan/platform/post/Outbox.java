package cn.mingquan.platform.post;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the current unit files, and what became of it. */
@Dependent
public class Outbox {

    private final Sql sql;
    private final AddressBook addresses;
    private final FilingKinds kinds;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Outbox(Sql sql, AddressBook addresses, FilingKinds kinds, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.addresses = addresses;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be filed.
     *
     * @param subject what the document is a copy of
     * @param document JSON; goes as it stands, to the byte
     */
    public record Submission(
            String kind,
            UUID subject,
            String title,
            @Nullable String period,
            @Nullable String documentNo,
            UUID receiver,
            String document) {}

    /** A filing that was sent, with the name of the body it goes to. */
    public record Filed(UUID id, String receiver) {}

    /** The bodies with which the unit may file today, the nearest first. */
    public List<AddressBook.Address> receivers() {
        return addresses.over(Scopes.requireTenant().unitId(), LocalDate.now(clock));
    }

    /**
     * Files in the running business transaction; the courier carries it when that is committed.
     *
     * @return the filing, whose id is the same on both sides
     * @throws Problem when the receiver does not oversee the unit
     */
    public Filed file(Submission submission) {
        if (kinds.get(submission.kind()).notice()) {
            throw new IllegalArgumentException(submission.kind() + " is a notice");
        }
        var receiver = receivers().stream()
                .filter(body -> body.unitId().equals(submission.receiver()))
                .findFirst()
                .orElseThrow(() -> new Problem(FilingProblem.RECEIVER_NOT_FOUND, "所选机构不存在，或者不管辖本单位。")
                        .with("receiverId", "请选择管辖本单位的机构"));
        return send(submission, receiver);
    }

    /**
     * Tells a unit under the current body something; carried as a filing is.
     *
     * @return nothing when the body does not oversee the unit today
     */
    public Optional<Filed> tell(Submission notice) {
        requireNotice(notice);
        var me = Scopes.requireTenant().unitId();
        return addresses.over(notice.receiver(), LocalDate.now(clock)).stream()
                        .anyMatch(body -> body.unitId().equals(me))
                ? addresses.find(notice.receiver()).map(unit -> send(notice, unit))
                : Optional.empty();
    }

    /**
     * As {@link #tell}, many units at once.
     *
     * @return whom it reaches: those that are active and under the body today
     */
    public List<UUID> tellAll(List<Submission> notices) {
        notices.forEach(this::requireNotice);
        var under = addresses.under(Scopes.requireTenant().unitId(), LocalDate.now(clock)).stream()
                .map(AddressBook.Under::address)
                .collect(Collectors.toMap(AddressBook.Address::unitId, Function.identity()));
        var letters = new ArrayList<Outgoing>();
        for (var notice : notices) {
            var receiver = under.get(notice.receiver());
            if (receiver != null) {
                letters.add(Outgoing.of(notice, receiver));
            }
        }
        send(letters);
        return letters.stream().map(letter -> letter.receiver().unitId()).toList();
    }

    private void requireNotice(Submission notice) {
        if (!kinds.get(notice.kind()).notice()) {
            throw new IllegalArgumentException(notice.kind() + " is no notice");
        }
    }

    private Filed send(Submission submission, AddressBook.Address receiver) {
        var letter = Outgoing.of(submission, receiver);
        send(List.of(letter));
        return new Filed(letter.id(), receiver.name());
    }

    private void send(List<Outgoing> letters) {
        var now = clock.instant();
        var by = Scopes.actor().name();
        sql.each(
                "insert into outgoing (id, kind, subject_id, title, period, document_no, receiver_id, receiver_name,"
                        + " document, digest, state, sent_by, sent_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                letters.stream().map(letter -> letter.row(by, now)).toList());
        Parcel.leave(sql, letters.stream().map(Outgoing::id).toList(), Parcel.Leg.FILING, now);
        audit.recordEach(
                "filing.sent",
                "filing",
                letters.stream().map(Outgoing::recorded).toList());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    private record Outgoing(UUID id, Submission submission, AddressBook.Address receiver, byte[] digest) {

        static Outgoing of(Submission submission, AddressBook.Address receiver) {
            var digest = Sha256.of(submission.document().getBytes(StandardCharsets.UTF_8));
            return new Outgoing(Ids.next(), submission, receiver, digest);
        }

        @Nullable
        Object[] row(String by, Instant at) {
            return new @Nullable Object[] {
                id,
                submission.kind(),
                submission.subject(),
                submission.title(),
                submission.period(),
                submission.documentNo(),
                receiver.unitId(),
                receiver.name(),
                submission.document(),
                digest,
                FilingState.SENT,
                by,
                at
            };
        }

        AuditTrail.Subject recorded() {
            var detail = new TreeMap<String, Object>();
            detail.put("kind", submission.kind());
            detail.put("receiver", receiver.name());
            detail.put("sha256", HexFormat.of().formatHex(digest));
            if (submission.documentNo() != null) {
                detail.put("documentNo", submission.documentNo());
            }
            return new AuditTrail.Subject(id, submission.title(), detail);
        }
    }

    /** The courier has put it into the receiver's inbox. */
    void delivered(Letter letter) {
        sql.change(
                "update outgoing set state = ?, delivered_at = ? where id = ? and state = ?",
                FilingState.DELIVERED,
                clock.instant(),
                letter.id(),
                FilingState.SENT);
    }

    /** It cannot be delivered: it comes back with the reason. */
    void undeliverable(Letter letter, String reason) {
        settle(new Settlement(
                letter.id(), letter.receiver(), FilingState.RETURNED, null, null, clock.instant(), "系统", reason, null));
    }

    /** What the receiver has done so far comes in. What was known already changes nothing. */
    void settle(Settlement settlement) {
        var before = settlement.state() == FilingState.RECEIVED
                ? List.of(FilingState.SENT, FilingState.DELIVERED)
                : List.of(FilingState.SENT, FilingState.DELIVERED, FilingState.RECEIVED);
        var reply = settlement.reply();
        var digest = reply == null ? null : Sha256.of(reply.getBytes(StandardCharsets.UTF_8));
        var changed = sql.first(
                "update outgoing set state = ?, received_at = ?, received_by = ?, closed_at = ?, closed_by = ?,"
                        + " reason = ?, reply = ?, reply_digest = ?"
                        + " where id = ? and receiver_id = ? and state = any(?)"
                        + " returning subject_id, kind, receiver_name, title, encode(digest, 'hex')",
                row -> new Changed(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5)),
                settlement.state(),
                settlement.receivedAt(),
                settlement.receivedBy(),
                settlement.closedAt(),
                settlement.closedBy(),
                settlement.reason(),
                reply,
                digest,
                settlement.id(),
                settlement.receiver(),
                before);
        changed.ifPresent(filing -> tell(settlement, filing, digest));
    }

    private record Changed(UUID subject, String kind, String receiver, String title, String sha256) {}

    private void tell(Settlement settlement, Changed filing, byte @Nullable [] digest) {
        var detail = new TreeMap<String, Object>();
        detail.put("kind", filing.kind());
        detail.put("receiver", filing.receiver());
        detail.put("sha256", filing.sha256());
        if (settlement.reason() != null) {
            detail.put("reason", settlement.reason());
        }
        if (digest != null) {
            detail.put("replySha256", HexFormat.of().formatHex(digest));
        }
        audit.record(
                action(settlement.state(), kinds.get(filing.kind()).notice()),
                "filing",
                settlement.id(),
                filing.title(),
                detail);
        if (settlement.state().closed()) {
            kinds.get(filing.kind())
                    .settled(new FilingKind.Outcome(
                            settlement.id(),
                            filing.subject(),
                            settlement.state(),
                            filing.receiver(),
                            settlement.reason(),
                            settlement.reply()));
        }
    }

    private static String action(FilingState state, boolean notice) {
        return switch (state) {
            case RECEIVED -> "filing.receipt-came";
            case RETURNED -> "filing.came-back";
            case ANSWERED -> notice ? "filing.notice-took-effect" : "filing.answer-came";
            case RECORDED -> "filing.record-receipt-came";
            case SENT, DELIVERED -> throw new IllegalArgumentException(state.name());
        };
    }
}
