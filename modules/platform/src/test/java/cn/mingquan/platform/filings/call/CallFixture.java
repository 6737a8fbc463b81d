package cn.mingquan.platform.filings.call;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.filings.asked.AskedFilings;
import cn.mingquan.platform.filings.asked.AskedView;
import cn.mingquan.platform.filings.asked.CallNoticeKind;
import cn.mingquan.platform.filings.asked.CallStatus;
import cn.mingquan.platform.paging.PageQuery;
import cn.mingquan.platform.post.FilingKind;
import cn.mingquan.platform.post.Outbox;
import cn.mingquan.platform.post.PostOffice;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.testing.Postgres;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** A body, two agencies under it and one that is not, and a paper they may be asked for. */
final class CallFixture implements AutoCloseable {

    private static final FilingKind PAPER = new FilingKind() {
        @Override
        public String code() {
            return "PAPER";
        }

        @Override
        public String label() {
            return "明晰表";
        }

        @Override
        public int days() {
            return 7;
        }

        @Override
        public void arrived(UUID filing, String document) {}

        @Override
        public void settled(Outcome outcome) {}
    };

    final PostOffice office = new PostOffice(Postgres.freshDatabase(), any -> List.of(PAPER, new CallNoticeKind()));
    final Tenant body = office.unit("和川县领导小组办公室");
    final Tenant health = office.unit("和川县卫生健康局");
    final Tenant traffic = office.unit("和川县交通运输局");
    final Tenant stranger = office.unit("邻县教育局");

    private final FilingCalls calls = new FilingCalls(office.sql, office.kinds, office.clock);
    private final CalledUnits units = new CalledUnits(office.sql, office.clock);
    private final AskedFilings asked = new AskedFilings(office.sql, office.kinds, office.clock);
    final CallActs acts = new CallActs(calls, units, office, office.kinds, office.outbox, office.audit, office.clock);

    CallFixture() {
        office.oversees(body, health);
        office.oversees(body, traffic);
    }

    LocalDate today() {
        return LocalDate.now(office.clock);
    }

    OpenCall request(int days) {
        return new OpenCall("PAPER", "2026 年权力明晰表", "请按样表填写", today().plusDays(days), null, null);
    }

    /** Open, and the units have heard of it. */
    CallView opened(int days) {
        return told(() -> acts.open(request(days)));
    }

    /** What the body does, carried to the units. */
    <T> T told(Callable<T> act) {
        var done = office.as(body, act);
        office.carry();
        return done;
    }

    UUID file(Tenant unit) {
        var submission = new Outbox.Submission("PAPER", Ids.next(), "权力明晰表", null, null, body.unitId(), "{}");
        var id = office.as(unit, () -> office.outbox.file(submission)).id();
        office.carry();
        return id;
    }

    void returned(UUID filing, String reason) {
        office.as(body, () -> {
            office.inbox.sendBack(filing, reason);
            return filing;
        });
        office.carry();
    }

    CallView call(UUID id) {
        return office.as(body, () -> calls.get(id));
    }

    CallPage calls(@Nullable String words, @Nullable CallState state) {
        return office.as(body, () -> calls.page(words, state, new PageQuery()));
    }

    CalledUnitPage units(UUID id, @Nullable String words, @Nullable CallStatus status, boolean waiting) {
        return office.as(
                body, () -> units.page(calls.get(id), new CalledUnitFilter(words, status, waiting), new PageQuery()));
    }

    CalledUnit unit(UUID id, Tenant unit) {
        return units(id, null, null, false).items().stream()
                .filter(called -> called.unitId().equals(unit.unitId()))
                .findFirst()
                .orElseThrow();
    }

    List<AskedView> asked(Tenant unit) {
        return office.as(unit, () -> asked.page(null, false, new PageQuery()).items());
    }

    long waiting(Tenant unit) {
        return office.as(unit, asked::waiting);
    }

    /** Which field was refused, or else what the problem was. */
    static String refused(ThrowingCallable act) {
        var problem = Assertions.catchThrowableOfType(Problem.class, act);
        return problem.errors().isEmpty()
                ? problem.type().name()
                : problem.errors().get(0).field();
    }

    @Override
    public void close() throws Exception {
        office.close();
    }
}
