package cn.mingquan.catalogue.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.layer.HolderLayers;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.imports.AppliedView;
import cn.mingquan.platform.imports.ImportSlots;
import cn.mingquan.platform.imports.Imports;
import cn.mingquan.platform.imports.SheetCount;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people, each on a connection of their own, import into one unit at the same time. */
class TwoImportsTest {

    private Tenant tenant;
    private Person first;
    private Person second;

    @BeforeEach
    void two_people() throws Exception {
        try (var database = TenantFixture.tenant()) {
            tenant = database.tenant();
            database.commit();
        }
        first = new Person(tenant);
        second = new Person(tenant);
    }

    @AfterEach
    void close() throws Exception {
        first.close();
        second.close();
    }

    @Test
    void the_same_new_rows_are_made_once_and_the_second_waits_to_see_them() throws Exception {
        var ours = first.check("发证,行政许可,甲局", "换证,行政许可,甲局");
        var theirs = second.check("发证,行政许可,甲局", "年检,行政许可,甲局");

        first.confirm(ours).get();
        var waiting = second.confirm(theirs);
        assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.commit();

        assertThat(waiting.get(30, TimeUnit.SECONDS).applied()).containsExactly(new SheetCount("职权", 1, 0, 1, 0));
        second.commit();
        assertThat(names()).containsExactly("发证", "年检", "换证");
    }

    @Test
    void what_both_change_is_changed_twice_and_each_change_is_recorded_with_what_it_found() throws Exception {
        first.confirm(first.check("发证,行政许可,甲局")).get();
        first.commit();
        var ours = first.check("发证,行政许可,乙局");
        var theirs = second.check("发证,行政许可,丙局");

        first.confirm(ours).get();
        var waiting = second.confirm(theirs);
        assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.commit();
        waiting.get(30, TimeUnit.SECONDS);
        second.commit();

        assertThat(first.list("select exerciser || version from power_item")).containsExactly("丙局2");
        assertThat(first.list("select (detail::jsonb -> 'exerciser' ->> 'before') || (detail::jsonb -> 'exerciser'"
                        + " ->> 'after') from audit_entry where subject_kind = 'power' and detail like '%before%'"
                        + " order by at, id"))
                .containsExactly("甲局乙局", "乙局丙局");
    }

    @Test
    void who_gives_up_leaves_the_way_free_and_nothing_behind() throws Exception {
        first.confirm(first.check("发证,行政许可,甲局")).get();
        var waiting = second.confirm(second.check("换证,行政许可,甲局"));
        assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);

        first.rollback();
        waiting.get(30, TimeUnit.SECONDS);
        second.commit();

        assertThat(names()).containsExactly("换证");
    }

    @Test
    void another_unit_does_not_wait() throws Exception {
        try (var database = TenantFixture.tenant()) {
            database.commit();
            try (var elsewhere = new Person(database.tenant())) {
                first.confirm(first.check("发证,行政许可,甲局")).get();

                assertThat(elsewhere
                                .confirm(elsewhere.check("发证,行政许可,甲局"))
                                .get(30, TimeUnit.SECONDS)
                                .state())
                        .isEqualTo("APPLIED");
            }
        }
    }

    private List<String> names() throws Exception {
        return first.list("select name from power_item order by name collate \"C\"");
    }

    /** Somebody at a browser: a thread and a connection. */
    private static final class Person implements AutoCloseable {

        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final TenantDatabase database;
        private final Sql sql;
        private final Imports imports;
        private final PowerImport powers;

        Person(Tenant tenant) throws Exception {
            database = in(() -> new TenantDatabase(TenantFixture.POSTGRES, tenant));
            sql = new Sql(database);
            var clock = Clock.systemUTC();
            imports = new Imports(sql, clock, new ImportSlots(1, 0, Duration.ZERO));
            var lists = new CatalogueLists(sql, List.of(), new HolderLayers(Optional::empty));
            powers = new PowerImport(
                    sql,
                    lists,
                    Optional::empty,
                    new AuditTrail(database, clock),
                    TenantFixture.figures(database),
                    clock);
        }

        UUID check(String... rows) throws Exception {
            var csv = ("职权名称,职权类别,行使主体\n" + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
            var id = in(() -> imports.check(powers, "职权.csv", new ByteArrayInputStream(csv))
                    .id());
            commit();
            return id;
        }

        /** Until the person commits, all of it is still open. */
        Future<AppliedView> confirm(UUID id) {
            return thread.submit(() -> imports.confirm(powers, id, false));
        }

        List<String> list(String statement) throws Exception {
            return in(() -> sql.list(statement, row -> row.getString(1)));
        }

        void commit() throws Exception {
            in(() -> {
                database.commit();
                return true;
            });
        }

        void rollback() throws Exception {
            in(() -> {
                database.rollback();
                return true;
            });
        }

        private <T> T in(Callable<T> act) throws Exception {
            return thread.submit(act).get(60, TimeUnit.SECONDS);
        }

        @Override
        public void close() throws Exception {
            in(() -> {
                database.close();
                return true;
            });
            thread.shutdown();
        }
    }
}
