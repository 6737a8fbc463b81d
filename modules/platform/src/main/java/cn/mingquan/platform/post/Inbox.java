package cn.mingquan.platform.post;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What units have filed with the current body. Whatever it does is carried back by the courier. */
@Dependent
public class Inbox {

    private static final String BY_ITSELF = "系统";
    private static final String NEW = "('DELIVERED')";
    private static final String OPEN = "('DELIVERED', 'RECEIVED')";
    private static final String RECEIVED = "('RECEIVED')";

    private final Sql sql;
    private final FilingKinds kinds;
    private final AuditTrail audit;
    private final Clock clock;

    @Inject
    public Inbox(Sql sql, FilingKinds kinds, AuditTrail audit, Clock clock) {
        this.sql = sql;
        this.kinds = kinds;
        this.audit = audit;
        this.clock = clock;
    }

    /** A filing as the modules that deal with it need it. */
    public record Received(UUID id, String title, String sender, FilingState state, String document) {}

    /** @throws Problem when no such filing of that kind has come */
    public Received get(UUID id, String kind) {
        return get(id, List.of(kind));
    }

    /** As {@link #get}, of any of the kinds. */
    public Received get(UUID id, List<String> kinds) {
        return sql.first(
                        "select id, title, sender_name, state, document from incoming where id = ? and kind = any(?)",
                        row -> new Received(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                FilingState.valueOf(row.getString(4)),
                                row.getString(5)),
                        id,
                        kinds)
                .orElseThrow(() -> missing(id));
    }

    /** What it was answered with, if it was. */
    public Optional<String> reply(UUID id) {
        return sql
                .list("select reply from incoming where id = ? and reply is not null", row -> row.getString(1), id)
                .stream()
                .findFirst();
    }

    /** As {@link #get}, for working on it: it must have been received and not been closed; stays locked. */
    public Received open(UUID id, String kind) {
        sql.list("select 1 from incoming where id = ? and kind = ? for update", row -> 1, id, kind);
        var filing = get(id, kind);
        requireNotClosed(filing.state());
        if (filing.state() != FilingState.RECEIVED) {
            throw new Problem(FilingProblem.FILING_NOT_RECEIVED, "请先签收这件报送。");
        }
        return filing;
    }

    static Problem missing(UUID id) {
        return new Problem(FilingProblem.FILING_NOT_FOUND, "没有编号为 " + id + " 的报送件。");
    }

    /**
     * Puts a copy into the inbox of the current tenant, once, whatever is tried again.
     *
     * @throws Undeliverable when it is not what was sent
     */
    void deliver(Letter letter, AddressBook.Address sender) {
        var digest = Sha256.of(letter.document().getBytes(StandardCharsets.UTF_8));
        if (!java.security.MessageDigest.isEqual(digest, letter.digest())) {
            throw new IllegalStateException("The filing " + letter.id() + " is not what was sent");
        }
        var kind = kinds.get(letter.kind());
        var now = clock.instant();
        var state = kind.notice() ? FilingState.ANSWERED : FilingState.DELIVERED;
        var written = sql.change(
                "insert into incoming (id, kind, title, period, document_no, sender_id, sender_name, document, digest,"
                        + " state, sent_by, sent_at, arrived_at, due_on)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing",
                letter.id(),
                letter.kind(),
                letter.title(),
                letter.period(),
                letter.documentNo(),
                sender.unitId(),
                sender.name(),
                letter.document(),
                digest,
                state,
                letter.sentBy(),
                letter.sentAt(),
                now,
                LocalDate.now(clock).plusDays(kind.days()));
        if (written == 1) {
            kind.arrived(letter.id(), letter.document());
            var detail = new TreeMap<String, Object>();
            detail.put("kind", letter.kind());
            detail.put("sender", sender.name());
            detail.put("sha256", HexFormat.of().formatHex(digest));
            audit.record("filing.arrived", "filing", letter.id(), letter.title(), detail);
        }
        if (kind.notice()) {
            takeEffect(letter.id(), now);
        }
    }

    /** A notice needs nobody's receipt: that it has taken effect goes back by itself. */
    private void takeEffect(UUID id, Instant now) {
        var closed = sql.change(
                "update incoming set received_at = ?, received_by = ?, closed_at = ?, closed_by = ?"
                        + " where id = ? and closed_at is null",
                now,
                BY_ITSELF,
                now,
                BY_ITSELF,
                id);
        if (closed == 1) {
            Parcel.leave(sql, id, Parcel.Leg.OUTCOME, now);
        }
    }

    /** 签收: the body has taken note of it; what is filed for the record is closed by that. */
    public void receive(UUID id) {
        var now = clock.instant();
        var actor = Scopes.actor().name();
        var forRecord = forRecord(id);
        var title = sql.first(
                "update incoming set state = ?, received_at = ?, received_by = ?, closed_at = ?, closed_by = ?"
                        + " where id = ? and state in " + NEW + " returning title",
                row -> row.getString(1),
                forRecord ? FilingState.RECORDED : FilingState.RECEIVED,
                now,
                actor,
                forRecord ? now : null,
                forRecord ? actor : null,
                id);
        if (title.isEmpty()) {
            throw new Problem(FilingProblem.FILING_NOT_NEW, "这件报送" + state(id).label() + "，不需要再签收。");
        }
        record(forRecord ? "filing.recorded" : "filing.received", id, title.get(), null, null);
        Parcel.leave(sql, id, Parcel.Leg.OUTCOME, now);
    }

    private boolean forRecord(UUID id) {
        return sql.first("select kind from incoming where id = ?", row -> row.getString(1), id)
                .map(kind -> kinds.get(kind).forRecord())
                .orElseThrow(() -> missing(id));
    }

    /** 退回: it goes back as a whole, with the reason. */
    public void sendBack(UUID id, String reason) {
        if (forRecord(id)) {
            throw new Problem(FilingProblem.FILING_FOR_RECORD, "这是备案件，签收即备案，不能退回。");
        }
        var title = close(id, FilingState.RETURNED, OPEN, reason, null, null);
        if (title == null) {
            requireNotClosed(state(id));
            throw missing(id);
        }
        record("filing.returned", id, title, reason, null);
    }

    /** Answers with a document that the kind of the filing knows to read. */
    public void answer(UUID id, String reply) {
        var digest = Sha256.of(reply.getBytes(StandardCharsets.UTF_8));
        var title = close(id, FilingState.ANSWERED, RECEIVED, null, reply, digest);
        if (title == null) {
            requireNotClosed(state(id));
            throw new Problem(FilingProblem.FILING_NOT_RECEIVED, "请先签收这件报送。");
        }
        record("filing.answered", id, title, null, digest);
    }

    private @Nullable String close(
            UUID id,
            FilingState state,
            String from,
            @Nullable String reason,
            @Nullable String reply,
            byte @Nullable [] digest) {
        var now = clock.instant();
        var title = sql.first(
                "update incoming set state = ?, closed_at = ?, closed_by = ?, reason = ?, reply = ?, reply_digest = ?"
                        + " where id = ? and state in " + from + " returning title",
                row -> row.getString(1),
                state,
                now,
                Scopes.actor().name(),
                reason,
                reply,
                digest,
                id);
        title.ifPresent(closed -> Parcel.leave(sql, id, Parcel.Leg.OUTCOME, now));
        return title.orElse(null);
    }

    private FilingState state(UUID id) {
        return sql.first("select state from incoming where id = ?", row -> FilingState.valueOf(row.getString(1)), id)
                .orElseThrow(() -> missing(id));
    }

    private static void requireNotClosed(FilingState state) {
        if (state.closed()) {
            throw new Problem(FilingProblem.FILING_CLOSED, "这件报送" + state.label() + "，不能再办理。");
        }
    }

    private void record(String action, UUID id, String title, @Nullable String reason, byte @Nullable [] reply) {
        var detail = new TreeMap<String, Object>();
        detail.put(
                "sha256",
                sql.first("select encode(digest, 'hex') from incoming where id = ?", row -> row.getString(1), id)
                        .orElse(""));
        if (reason != null) {
            detail.put("reason", reason);
        }
        if (reply != null) {
            detail.put("replySha256", HexFormat.of().formatHex(reply));
        }
        audit.record(action, "filing", id, title, detail);
    }
}
