package cn.mingquan.platform.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditEntries;
import cn.mingquan.platform.audit.AuditEntryView;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.problem.CommonProblem;
import cn.mingquan.platform.problem.Problem;
import cn.mingquan.platform.tenancy.TenantDatabase;
import cn.mingquan.platform.testing.Postgres;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What happened to one thing is read by whoever may open it, and nothing else is. */
class HistoryTest {

    private static final Postgres POSTGRES = Postgres.freshDatabase();

    @Test
    void the_newest_stands_first() throws SQLException {
        try (var database = new TenantDatabase(POSTGRES, POSTGRES.newTenant())) {
            var round = Ids.next();
            var trail = new AuditTrail(database, Clock.systemUTC());
            trail.record("inventory.opened", "inventory", round, "年度清权", Map.of());
            trail.record("inventory.closed", "inventory", round, "年度清权", Map.of());
            trail.record("inventory.opened", "inventory", Ids.next(), "另一轮", Map.of());

            assertThat(new HistoryResource(new AuditEntries(database))
                            .of("inventory", round)
                            .items())
                    .extracting(AuditEntryView::action)
                    .containsExactly("inventory.closed", "inventory.opened");
        }
    }

    @Test
    void what_is_of_another_kind_or_another_unit_or_kept_for_others_is_not_found() throws SQLException {
        var theirs = Ids.next();
        try (var other = new TenantDatabase(POSTGRES, POSTGRES.newTenant())) {
            new AuditTrail(other, Clock.systemUTC()).record("inventory.opened", "inventory", theirs, "他人", Map.of());
        }
        try (var database = new TenantDatabase(POSTGRES, POSTGRES.newTenant())) {
            var id = Ids.next();
            new AuditTrail(database, Clock.systemUTC()).record("account.added", "account", id, "某人", Map.of());
            var resource = new HistoryResource(new AuditEntries(database));
            assertThat(refused(resource, "account", id)).isEqualTo(CommonProblem.NOT_FOUND);
            assertThat(refused(resource, "inventory", id)).isEqualTo(CommonProblem.NOT_FOUND);
            assertThat(refused(resource, "inventory", theirs)).isEqualTo(CommonProblem.NOT_FOUND);
        }
    }

    private static Object refused(HistoryResource resource, String kind, UUID id) {
        return catchThrowableOfType(Problem.class, () -> resource.of(kind, id)).type();
    }
}
