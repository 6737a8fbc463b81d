package cn.mingquan.platform.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.Sha256;
import cn.mingquan.platform.filings.FilingFilter;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.sql.SqlFailure;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoundTest {

    private static final Postgres POSTGRES = Postgres.freshDatabase();
    private static final String DOCUMENT = "{\"rows\": [1,  2]}";

    private static final List<UUID> ARRIVED = new ArrayList<>();
    private static final List<FilingKind.Outcome> SETTLED = new ArrayList<>();

    /** A kind that remembers what it was told. */
    private static final FilingKind MINUTES = new FilingKind() {
        @Override
        public String code() {
            return "MINUTES";
        }

        @Override
        public String label() {
            return "会议纪要";
        }

        @Override
        public int days() {
            return 10;
        }

        @Override
        public void arrived(UUID filing, String document) {
            ARRIVED.add(filing);
        }

        @Override
        public void settled(Outcome outcome) {
            SETTLED.add(outcome);
        }
    };

    private static final PostOffice OFFICE = new PostOffice(POSTGRES, office -> List.of(MINUTES));

    /** Failures are meant here. */
    private static final Logger LOG = Logger.getLogger(Round.class.getName());

    private Tenant agency;
    private Tenant body;

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @BeforeEach
    void units() {
        agency = OFFICE.unit("和川县卫生健康局");
        body = OFFICE.unit("和川县领导小组办公室");
        OFFICE.oversees(body, agency);
    }

    @AfterEach
    void nothingFails() {
        OFFICE.database.beforeCommit(() -> {});
        OFFICE.carry();
        ARRIVED.clear();
        SETTLED.clear();
    }

    @AfterAll
    static void close() throws Exception {
        LOG.setLevel(null);
        OFFICE.close();
    }

    @Test
    void a_filing_arrives_as_it_was_sent() {
        var id = file();
        OFFICE.carry();

        var copy = OFFICE.as(body, () -> OFFICE.inbox.get(id, "MINUTES"));
        assertThat(copy.document()).isEqualTo(DOCUMENT);
        assertThat(copy.sender()).isEqualTo("和川县卫生健康局");
        var view = received(id);
        assertThat(view.sha256()).isEqualTo(Sha256.hex(DOCUMENT)).isEqualTo(sent(id).sha256());
        assertThat(view.dueOn()).isEqualTo(java.time.LocalDate.now(OFFICE.clock).plusDays(10));
        assertThat(sent(id).state()).isEqualTo(FilingState.DELIVERED);
        assertThat(ARRIVED).containsExactly(id);
        assertThat(audited(agency, id)).containsExactly("filing.sent");
        assertThat(audited(body, id)).containsExactly("filing.arrived");
        assertThat(details(agency, id)).allSatisfy(detail -> assertThat(detail).contains(Sha256.hex(DOCUMENT)));
        assertThat(details(body, id)).allSatisfy(detail -> assertThat(detail).contains(Sha256.hex(DOCUMENT)));
    }

    @Test
    void receipt_and_answer_come_back_to_the_sender_once() {
        var id = file();
        OFFICE.carry();
        OFFICE.as(body, () -> done(() -> OFFICE.inbox.receive(id)));
        OFFICE.carry();
        assertThat(sent(id).state()).isEqualTo(FilingState.RECEIVED);
        assertThat(sent(id).receivedAt()).isNotNull();
        assertThat(SETTLED).isEmpty();

        OFFICE.as(body, () -> done(() -> OFFICE.inbox.answer(id, "{\"yes\":true}")));
        OFFICE.carry();

        assertThat(sent(id).state()).isEqualTo(FilingState.ANSWERED);
        assertThat(SETTLED).singleElement().satisfies(outcome -> {
            assertThat(outcome.reply()).isEqualTo("{\"yes\":true}");
            assertThat(outcome.receiver()).isEqualTo("和川县领导小组办公室");
        });
        assertThat(audited(agency, id)).containsExactly("filing.sent", "filing.receipt-came", "filing.answer-came");
        assertThat(audited(body, id)).containsExactly("filing.arrived", "filing.received", "filing.answered");
        assertThat(details(agency, id).get(2)).contains(Sha256.hex("{\"yes\":true}"));
        assertThat(details(body, id).get(2)).contains(Sha256.hex("{\"yes\":true}"));
    }

    @Test
    void a_return_brings_the_reason() {
        var id = file();
        OFFICE.carry();
        OFFICE.as(body, () -> done(() -> OFFICE.inbox.sendBack(id, "缺签字")));
        OFFICE.carry();

        assertThat(sent(id).state()).isEqualTo(FilingState.RETURNED);
        assertThat(sent(id).reason()).isEqualTo("缺签字");
        assertThat(SETTLED).extracting(FilingKind.Outcome::state).containsExactly(FilingState.RETURNED);
        assertThat(refusal(() -> OFFICE.inbox.answer(id, "{}")).type()).isEqualTo(FilingProblem.FILING_CLOSED);
        assertThat(refusal(() -> OFFICE.inbox.sendBack(id, "再退")).type()).isEqualTo(FilingProblem.FILING_CLOSED);
        assertThat(refusal(() -> OFFICE.inbox.receive(id)).type()).isEqualTo(FilingProblem.FILING_NOT_NEW);
    }

    @Test
    void what_has_not_been_received_is_not_answered_and_what_did_not_come_is_not_found() {
        var id = file();
        OFFICE.carry();

        assertThat(refusal(() -> OFFICE.inbox.answer(id, "{}")).type()).isEqualTo(FilingProblem.FILING_NOT_RECEIVED);
        assertThat(refusal(() -> OFFICE.inbox.open(id, "MINUTES")).type()).isEqualTo(FilingProblem.FILING_NOT_RECEIVED);
        assertThat(refusal(() -> OFFICE.inbox.get(id, "OTHER")).type()).isEqualTo(FilingProblem.FILING_NOT_FOUND);
        assertThat(refusal(() -> OFFICE.inbox.receive(Ids.next())).type()).isEqualTo(FilingProblem.FILING_NOT_FOUND);
        assertThat(refusal(() -> OFFICE.inbox.sendBack(Ids.next(), "无")).type())
                .isEqualTo(FilingProblem.FILING_NOT_FOUND);
        assertThat(catchThrowableOfType(Problem.class, () -> OFFICE.as(agency, () -> OFFICE.lists.received(id)))
                        .type())
                .isEqualTo(FilingProblem.FILING_NOT_FOUND);
    }

    /** Filing, delivery and answer are cut off before every commit in turn, however many there are. */
    @Test
    void a_crash_before_any_commit_loses_nothing_and_doubles_nothing() {
        for (var n = 1; n <= 12; n++) {
            var crash = n;
            SETTLED.clear();
            ARRIVED.clear();
            var id = file();
            crashing(crash);
            OFFICE.carry();
            OFFICE.as(body, () -> done(() -> OFFICE.inbox.receive(id)));
            OFFICE.as(body, () -> done(() -> OFFICE.inbox.answer(id, "{\"crash\":" + crash + "}")));
            crashing(crash);
            OFFICE.carry();

            assertThat(sent(id).state()).as("crash %d", crash).isEqualTo(FilingState.ANSWERED);
            assertThat(audited(body, id))
                    .as("crash %d", crash)
                    .containsExactly("filing.arrived", "filing.received", "filing.answered");
            assertThat(audited(agency, id)).as("crash %d", crash).containsExactly("filing.sent", "filing.answer-came");
            assertThat(waiting()).isZero();
        }
    }

    /** One round that dies before its commit of that number, then time for what is tried again. */
    private static void crashing(int commit) {
        var commits = new AtomicInteger();
        OFFICE.database.beforeCommit(() -> {
            if (commits.incrementAndGet() == commit) {
                throw new IllegalStateException("crash");
            }
        });
        try {
            OFFICE.round.run();
        } catch (IllegalStateException crash) {
            assertThat(crash).hasMessage("crash");
        }
        OFFICE.database.beforeCommit(() -> {});
        OFFICE.carry();
        OFFICE.later(Duration.ofMinutes(1));
    }

    @Test
    void a_body_that_does_not_oversee_the_unit_cannot_be_sent_anything() {
        var stranger = OFFICE.unit("邻县领导小组办公室");

        var refused =
                catchThrowableOfType(Problem.class, () -> OFFICE.as(agency, () -> OFFICE.outbox.file(to(stranger))));

        assertThat(refused.type()).isEqualTo(FilingProblem.RECEIVER_NOT_FOUND);
        assertThat(OFFICE.as(agency, () -> OFFICE.sql.number("select count(*) from outgoing")))
                .isZero();
        assertThat(OFFICE.as(agency, OFFICE.outbox::receivers))
                .extracting(AddressBook.Address::name)
                .containsExactly("和川县领导小组办公室");
    }

    /** The courier asks again: what a unit's own transaction wrote is not believed. */
    @Test
    void a_filing_that_names_a_foreign_receiver_comes_back_undelivered() {
        var stranger = OFFICE.unit("邻县领导小组办公室");
        var id = file();
        OFFICE.as(agency, () -> {
            OFFICE.sql.change(
                    "insert into outgoing (id, kind, subject_id, title, receiver_id, receiver_name, document, digest, state,"
                            + " sent_by, sent_at) select ?, kind, subject_id, title, ?, '不管本单位的机构', document, digest,"
                            + " 'SENT', sent_by, sent_at from outgoing where id = ?",
                    stranger.unitId(),
                    stranger.unitId(),
                    id);
            Parcel.leave(OFFICE.sql, stranger.unitId(), Parcel.Leg.FILING, OFFICE.clock.instant());
            return null;
        });

        OFFICE.carry();

        assertThat(sent(stranger.unitId()).state()).isEqualTo(FilingState.RETURNED);
        assertThat(sent(stranger.unitId()).reason()).contains("不再管辖");
        assertThat(SETTLED).hasSize(1);
        assertThat(ARRIVED).containsExactly(id);
        assertThat(OFFICE.as(stranger, () -> OFFICE.sql.number("select count(*) from incoming")))
                .isZero();
    }

    @Test
    void a_body_answers_only_what_was_sent_to_it() {
        var other = OFFICE.unit("和川县编办");
        OFFICE.oversees(other, agency);
        var id = file();
        OFFICE.carry();

        OFFICE.as(
                other,
                () -> done(() -> {
                    OFFICE.sql.change(
                            "insert into incoming (id, kind, title, sender_id, sender_name, document, digest, state, sent_by,"
                                    + " sent_at, arrived_at, due_on) values (?, 'MINUTES', '仿造', ?, '某局', '{}', '', 'RECEIVED',"
                                    + " '某人', now(), now(), current_date)",
                            id,
                            agency.unitId());
                    OFFICE.inbox.answer(id, "{\"forged\":true}");
                }));
        OFFICE.carry();

        assertThat(sent(id).state()).isEqualTo(FilingState.DELIVERED);
        assertThat(SETTLED).isEmpty();
    }

    @Test
    void a_unit_asks_the_courier_in_its_own_name_only_and_never_sees_who_asked() {
        assertThatThrownBy(() -> OFFICE.as(
                        agency,
                        () -> OFFICE.sql.change(
                                "insert into platform.parcel (id, tenant, filing_id, leg, at)"
                                        + " values (?, ?, ?, 'OUTCOME', now())",
                                Ids.next(),
                                body.role(),
                                Ids.next())))
                .satisfies(RoundTest::refusedByTheDatabase);
        assertThatThrownBy(() -> OFFICE.as(agency, () -> OFFICE.sql.number("select count(*) from platform.parcel")))
                .satisfies(RoundTest::refusedByTheDatabase);
    }

    @Test
    void what_was_filed_cannot_be_written_again() {
        var id = file();
        OFFICE.carry();

        for (var table : Map.of("outgoing", agency, "incoming", body).entrySet()) {
            assertThatThrownBy(() -> OFFICE.as(
                            table.getValue(),
                            () -> OFFICE.sql.change(
                                    "update " + table.getKey() + " set document = '{}' where id = ?", id)))
                    .satisfies(RoundTest::refusedByTheDatabase);
            assertThatThrownBy(
                            () -> OFFICE.as(table.getValue(), () -> OFFICE.sql.change("delete from " + table.getKey())))
                    .satisfies(RoundTest::refusedByTheDatabase);
        }
    }

    private static void refusedByTheDatabase(Throwable failure) {
        var cause = failure instanceof SqlFailure
                ? failure.getCause()
                : failure.getCause().getCause();
        assertThat(((SQLException) cause).getSQLState()).isEqualTo("42501");
    }

    @Test
    void a_receiver_that_fails_holds_up_nobody_else() {
        var second = OFFICE.unit("和川县教育局");
        var other = OFFICE.unit("和川县编办");
        OFFICE.oversees(other, second);
        var stuck = file();
        var fine = OFFICE.as(second, () -> OFFICE.outbox.file(to(other)).id());
        OFFICE.as(body, () -> OFFICE.sql.number("select count(*) from incoming"));
        owner("alter table " + body.schema() + ".incoming rename to away");

        OFFICE.carry();

        assertThat(OFFICE.as(second, () -> OFFICE.lists.sent(fine)).state()).isEqualTo(FilingState.DELIVERED);
        assertThat(sent(stuck).state()).isEqualTo(FilingState.SENT);
        assertThat(waiting()).isEqualTo(1);
        owner("alter table " + body.schema() + ".away rename to incoming");
        OFFICE.later(Duration.ofSeconds(11));
        OFFICE.carry();
        assertThat(sent(stuck).state()).isEqualTo(FilingState.DELIVERED);
    }

    @Test
    void a_round_takes_a_hundred_at_most_and_lists_are_narrowed_and_turned() {
        for (var i = 0; i < 120; i++) {
            file();
        }

        assertThat(OFFICE.round.run()).isEqualTo(Round.PARCELS);
        assertThat(OFFICE.round.run()).isEqualTo(20);
        assertThat(OFFICE.round.run()).isZero();

        OFFICE.as(body, () -> {
            var page = OFFICE.lists.incoming(new FilingFilter(null, null, false), new PageQuery());
            assertThat(page.total()).isEqualTo(120);
            assertThat(page.fresh()).isEqualTo(120);
            assertThat(page.overdue()).isZero();
            assertThat(page.items()).hasSize(20);
            assertThat(page.items().get(0).kindLabel()).isEqualTo("会议纪要");
            OFFICE.inbox.sendBack(page.items().get(0).id(), "缺页");
            var returned = OFFICE.lists.incoming(new FilingFilter("卫生", FilingState.RETURNED, false), new PageQuery());
            assertThat(returned.total()).isEqualTo(1);
            assertThat(returned.returned()).isEqualTo(1);
            assertThat(OFFICE.lists
                            .incoming(new FilingFilter("%", null, false), new PageQuery())
                            .total())
                    .isZero();
            return null;
        });
        OFFICE.later(Duration.ofDays(11));
        OFFICE.as(body, () -> {
            var late = OFFICE.lists.incoming(new FilingFilter(null, null, true), new PageQuery());
            assertThat(late.total()).isEqualTo(119);
            assertThat(late.overdue()).isEqualTo(119);
            assertThat(late.items()).allMatch(item -> item.overdue());
            return null;
        });
        var outgoing = OFFICE.as(
                agency,
                () -> OFFICE.lists.outgoing(new FilingFilter(null, FilingState.DELIVERED, false), new PageQuery()));
        assertThat(outgoing.total()).isEqualTo(120);
    }

    private UUID file() {
        return OFFICE.as(agency, () -> OFFICE.outbox.file(to(body)).id());
    }

    private static Outbox.Submission to(Tenant receiver) {
        return new Outbox.Submission(
                "MINUTES", Ids.next(), "第 3 次会议纪要", "2026", "和纪〔2026〕3 号", receiver.unitId(), DOCUMENT);
    }

    private cn.mingquan.platform.filings.OutgoingView sent(UUID id) {
        return OFFICE.as(agency, () -> OFFICE.lists.sent(id));
    }

    private cn.mingquan.platform.filings.IncomingView received(UUID id) {
        return OFFICE.as(body, () -> OFFICE.lists.received(id));
    }

    private static List<String> audited(Tenant tenant, UUID id) {
        return OFFICE.as(
                tenant,
                () -> OFFICE.sql.list(
                        "select action from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        id));
    }

    private static List<String> details(Tenant tenant, UUID id) {
        return OFFICE.as(
                tenant,
                () -> OFFICE.sql.list(
                        "select detail from audit_entry where subject_id = ? order by id",
                        row -> row.getString(1),
                        id));
    }

    private static long waiting() {
        return OFFICE.database.tenants().asPlatform(() -> OFFICE.sql.number("select count(*) from parcel"));
    }

    private Problem refusal(ThrowingCallable act) {
        return catchThrowableOfType(
                Problem.class,
                () -> OFFICE.as(body, () -> {
                    try {
                        act.call();
                    } catch (Problem problem) {
                        throw problem;
                    } catch (Throwable other) {
                        throw new IllegalStateException(other);
                    }
                    return null;
                }));
    }

    private static Void done(Runnable act) {
        act.run();
        return null;
    }

    private static void owner(String sql) {
        try (var connection = POSTGRES.ownerConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
