package cn.mingquan.risks.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.filings.asked.AskedFilings;
import cn.mingquan.platform.post.FilingKinds;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.risks.RiskFixture;
import cn.mingquan.risks.institution.register.InstitutionCounts;
import cn.mingquan.risks.institution.register.InstitutionSearch;
import cn.mingquan.risks.monitoring.MonitoringCounts;
import cn.mingquan.risks.monitoring.MonitoringPlans;
import cn.mingquan.risks.monitoring.StandardPlans;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

    private static final String ASKED =
            """
            insert into incoming (id, kind, title, sender_id, sender_name, document, digest, state, sent_by, sent_at,
                arrived_at, due_on)
            select gen_random_uuid(), 'FILING_CALL', '年度目录', gen_random_uuid(), '县领导小组办公室',
                   '{"call": "1", "act": "OPENED", "kind": "POWER_STATEMENT", "title": "年度目录",
                     "dueOn": "2026-12-01", "openedAt": "2026-11-01T00:00:00Z", "open": true}',
                   sha256('a'), 'ANSWERED', '甲', now(), now(), current_date
            """;

    @Test
    void what_is_missing_is_counted_and_services_are_no_powers() throws SQLException {
        try (var database = RiskFixture.tenant()) {
            var sql = new Sql(database);
            sql.change(
                    "insert into risk_point (id, code, power_id, owner_type, kind, level, description, state,"
                            + " approved_on, created_at, updated_at) values (?, 'F-1', ?, 'POST', 'POWER', 'A', '风险',"
                            + " 'APPROVED', '2026-11-01', now(), now())",
                    UUID.randomUUID(),
                    RiskFixture.LICENCE);

            var view = workbench(sql, database).view();

            assertThat(view.powers()).isEqualTo(new WorkbenchView.Progress(1, 1));
            assertThat(view.publicServices()).isEqualTo(new WorkbenchView.Progress(1, 0));
            assertThat(view.riskPoints()).isEqualTo(new WorkbenchView.Progress(1, 0));
            assertThat(view.powersWithoutRisk()).isEqualTo(1);
            assertThat(view.pointsWithoutMeasure()).isEqualTo(1);
            assertThat(view.powersWithoutBasis()).isEqualTo(2);
            assertThat(view.powersWithoutContent()).isEqualTo(2);
            assertThat(view.recent()).isEmpty();
            assertThat(view.institutions()).isEqualTo(new InstitutionCounts(0, 0, 0, 1, false));
            assertThat(view.monitoring()).isEqualTo(new MonitoringCounts(0, 0, 0));
            assertThat(view.gradingsDue()).isZero();
            assertThat(view.basisReviews()).isZero();

            sql.change("update risk_point set review_on = '2026-01-01'");
            assertThat(workbench(sql, database).view().gradingsDue()).isEqualTo(1);

            sql.change(
                    "insert into control_measure (id, risk_point_id, mechanism, text, due_on) select id, id, 'RESTRAINT',"
                            + " '双人审核', date '2026-01-01' from risk_point");
            assertThat(workbench(sql, database).view().measuresOverdue()).isEqualTo(1);
            sql.change("update control_measure set done_on = '2026-01-02', evidence = '台账', done_by = '测试员'");
            assertThat(workbench(sql, database).view().measuresOverdue()).isZero();
            sql.change(
                    "insert into risk_catalogue (id, period, number, title, scale, made_by, made_at, row_count, state)"
                            + " values (gen_random_uuid(), '2026', 1, '目录', '[]', '甲', now(), 1, 'MODERATED')");
            assertThat(workbench(sql, database).view().cataloguesToDecide()).isEqualTo(1);
            assertThat(view.filingsAsked()).isZero();
            sql.change(ASKED);
            assertThat(workbench(sql, database).view().filingsAsked()).isEqualTo(1);
            assertThat(view.basicChanges()).isZero();
            claimBehind(sql);
            assertThat(workbench(sql, database).view().basicChanges()).isEqualTo(1);

            sql.change("insert into no_risk_finding (power_id, reason, signed_by, signed_at)"
                    + " select id, '只转送材料', '王小明', now() from power_item where code = 'X-2'");
            assertThat(workbench(sql, database).view().powersWithoutRisk()).isZero();
        }
    }

    /** A power of the first edition of an item that is at its second. */
    private static void claimBehind(Sql sql) throws SQLException {
        var item = UUID.randomUUID();
        try (var province = RiskFixture.POSTGRES.platformConnection();
                var insert =
                        province.prepareStatement("insert into platform.basic_item (id, code, name, category, bases,"
                                + " levels, state, edition, changed_at) values (?, ?, '许可', '01', '[]', '{}', 'IN_FORCE', 2,"
                                + " now())")) {
            insert.setObject(1, item);
            insert.setString(2, item.toString());
            insert.executeUpdate();
        }
        sql.change("update power_item set basic_item_id = ?, basic_edition = 1 where code = 'X-2'", item);
    }

    @Test
    void an_import_of_hundreds_is_one_line_among_what_happened_last() throws SQLException {
        try (var database = RiskFixture.tenant()) {
            var sql = new Sql(database);
            var clock = new Hands(Instant.parse("2026-11-22T04:00:10Z"));
            var audit = new AuditTrail(database, clock);
            var signed = UUID.randomUUID();
            audit.record("power.changed", "power", signed, "发证", Map.of());
            audit.record("power.changed", "power", signed, "发证", Map.of());
            clock.set(Instant.parse("2026-11-22T04:01:10Z"));
            audit.record("power.changed", "power", signed, "发证", Map.of());
            audit.recordEach("power.imported", "power", subjects(5_100));
            audit.recordEach("post.imported", "post", subjects(3));
            audit.record("power.imported", "import", UUID.randomUUID(), "目录.xlsx", Map.of());
            clock.set(Instant.parse("2026-11-22T04:02:10Z"));
            audit.recordEach("power.imported", "power", subjects(2));
            sql.change(
                    "insert into audit_entry select gen_random_uuid(), at + interval '1 second', 'other', '别人', action,"
                            + " subject_kind, gen_random_uuid(), label, detail, digest from audit_entry"
                            + " where action = 'power.imported' and subject_kind = 'power' order by at desc limit 2");

            var recent = workbench(sql, database).view().recent();

            assertThat(recent)
                    .extracting(line -> line.entry().action() + " "
                            + line.entry().subjectKind() + " " + line.entry().actorName() + " " + line.things())
                    .containsExactly(
                            "power.imported power 别人 2",
                            "power.imported power 测试员 2",
                            "power.imported import 测试员 1",
                            "post.imported post 测试员 3",
                            "power.imported power 测试员 5100");
            assertThat(recent.get(2).entry().label()).isEqualTo("目录.xlsx");
        }
    }

    @Test
    void what_was_done_twice_to_one_thing_is_one_thing_and_twenty_lines_are_enough() throws SQLException {
        try (var database = RiskFixture.tenant()) {
            var clock = new Hands(Instant.parse("2026-11-22T04:00:10Z"));
            var audit = new AuditTrail(database, clock);
            for (var minute = 0; minute < 30; minute++) {
                clock.set(Instant.parse("2026-11-22T04:00:10Z").plus(Duration.ofMinutes(minute)));
                var id = UUID.randomUUID();
                audit.record("power.changed", "power", id, "发证" + minute, Map.of());
                audit.record("power.changed", "power", id, "发证" + minute, Map.of());
            }

            var recent = workbench(new Sql(database), database).view().recent();

            assertThat(recent).hasSize(20).allMatch(line -> line.things() == 1);
            assertThat(recent.get(0).entry().label()).isEqualTo("发证29");
        }
    }

    /** A clock whose hands are moved by the test. */
    private static final class Hands extends Clock {

        private Instant now;

        Hands(Instant now) {
            this.now = now;
        }

        void set(Instant at) {
            now = at;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static List<AuditTrail.Subject> subjects(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new AuditTrail.Subject(UUID.randomUUID(), "事项" + each, Map.of()))
                .toList();
    }

    private static Workbench workbench(Sql sql, TenantDatabase database) {
        var clock = Clock.systemUTC();
        var search = new InstitutionSearch(sql, clock);
        var asked = new AskedFilings(sql, new FilingKinds(List.of()), clock);
        return new Workbench(
                sql,
                new AuditEntries(database),
                search,
                new MonitoringPlans(sql, new StandardPlans(Optional::empty), clock),
                asked,
                clock);
    }
}
