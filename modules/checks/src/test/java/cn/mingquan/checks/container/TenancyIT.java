package cn.mingquan.checks.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.mingquan.checks.stack.OnItsOwn;
import cn.mingquan.checks.stack.Stack;
import cn.mingquan.platform.audit.Sealer;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tenancy hook under JPA, JDBC and JTA as they are in the server (design.md section 3). */
@OnItsOwn
@ExtendWith(ContainerDatabase.class)
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("BanJNDI") // constant names of the container
class TenancyIT {

    @Inject
    private Tenants tenants;

    @Inject
    private Sections sections;

    @Inject
    private Sealer sealer;

    @Deployment
    static WebArchive server() {
        return ShrinkWrap.create(ZipImporter.class, "mingquan.war")
                .importFrom(Stack.root()
                        .resolve("modules/server/target/mingquan.war")
                        .toFile())
                .as(WebArchive.class)
                .addClasses(TenancyIT.class, Sections.class, ContainerDatabase.class);
    }

    @Test
    void a_tenant_sees_its_own_rows_by_jpa_and_by_jdbc() throws Exception {
        tenants.within(first(), () -> {
            sections.add("甲一科");
            return null;
        });

        assertTrue(tenants.within(first(), () -> sections.byJpa()).contains("甲一科"));
        assertTrue(tenants.within(first(), () -> sections.byJdbc()).contains("甲一科"));
        assertTrue(tenants.within(second(), () -> sections.byJpa()).stream().noneMatch(n -> n.startsWith("甲")));
        assertTrue(tenants.within(second(), () -> sections.byJdbc()).stream().noneMatch(n -> n.startsWith("甲")));
    }

    @Test
    void without_a_scope_tenant_tables_do_not_exist() throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
        transaction.begin();
        try {
            var refused = assertThrows(SQLException.class, () -> sections.byJdbc());
            assertEquals("42P01", refused.getSQLState());
        } finally {
            transaction.rollback();
        }
        assertThrows(SQLException.class, () -> sections.byJdbc());
        assertThrows(RuntimeException.class, () -> sections.byJpa());
    }

    @Test
    void the_platform_does_not_see_into_a_tenant() {
        var refused = assertThrows(RuntimeException.class, () -> tenants.asPlatform(() -> sections.byJdbc()));

        assertTrue(refused.getCause() instanceof SQLException, () -> String.valueOf(refused.getCause()));
    }

    @Test
    void work_nested_for_another_tenant_has_its_own_transaction_and_role() {
        var names = tenants.within(first(), () -> {
            sections.add("外层 " + System.nanoTime());
            var inner = tenants.within(second(), () -> {
                sections.add("内层 " + System.nanoTime());
                return sections.byJpa();
            });
            assertTrue(inner.stream().noneMatch(n -> n.startsWith("外层")));
            return sections.byJpa();
        });

        assertTrue(names.stream().anyMatch(n -> n.startsWith("外层")));
        assertTrue(names.stream().noneMatch(n -> n.startsWith("内层")));
    }

    @Test
    void what_the_outer_transaction_wrote_goes_with_it_although_the_nested_one_committed() {
        var name = "外层未成 " + System.nanoTime();

        assertThrows(
                IllegalStateException.class,
                () -> tenants.within(first(), () -> {
                    sections.add(name);
                    tenants.within(second(), () -> {
                        sections.add("内层已成 " + System.nanoTime());
                        return null;
                    });
                    throw new IllegalStateException("on purpose");
                }));

        assertTrue(tenants.within(first(), () -> sections.byJpa()).stream().noneMatch(name::equals));
        assertTrue(tenants.within(second(), () -> sections.byJpa()).stream().anyMatch(n -> n.startsWith("内层已成")));
    }

    @Test
    void an_open_connection_is_not_carried_into_another_transaction() {
        var refused = assertThrows(
                IllegalStateException.class,
                () -> tenants.within(first(), () -> {
                    try (var connection = sections.connection()) {
                        return tenants.within(second(), () -> connection.isClosed());
                    }
                }));

        assertEquals("Close the connection before a transaction of its own begins", refused.getMessage());
    }

    @Test
    void reading_refuses_to_write() {
        assertThrows(
                RuntimeException.class,
                () -> tenants.reading(first(), () -> {
                    sections.add("不应写入");
                    return null;
                }));
        assertTrue(tenants.within(first(), () -> sections.byJpa()).stream().noneMatch("不应写入"::equals));
    }

    @Test
    void a_failed_change_leaves_neither_row_nor_audit_entry() {
        var before = tenants.within(second(), () -> sections.count("audit_entry"));

        assertThrows(
                IllegalStateException.class,
                () -> tenants.within(second(), () -> {
                    sections.add("半途而废");
                    throw new IllegalStateException("on purpose");
                }));

        assertEquals(before, tenants.within(second(), () -> sections.count("audit_entry")));
        assertTrue(tenants.within(second(), () -> sections.byJpa()).stream().noneMatch("半途而废"::equals));
    }

    @Test
    void every_committed_entry_is_sealed_once() {
        tenants.within(first(), () -> {
            sections.add("待封 " + System.nanoTime());
            return null;
        });
        sealer.sealAll();
        sealer.sealAll();

        assertEquals(
                tenants.within(first(), () -> sections.count("audit_entry")),
                tenants.within(first(), () -> sections.count("audit_link")));
    }

    @Test
    void tenants_hammered_at_once_never_see_each_other() throws Exception {
        ThreadFactory threads = InitialContext.doLookup("java:comp/DefaultManagedThreadFactory");
        var pool = Executors.newFixedThreadPool(8, threads);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < 8; i++) {
                var random = new Random(i);
                work.add(() -> hammer(random));
            }
            var seen = 0;
            for (var done : pool.invokeAll(work)) {
                seen += done.get();
            }
            assertTrue(seen > 1_000, "rows seen: " + seen);
        } finally {
            pool.shutdownNow();
        }
    }

    private int hammer(Random random) {
        var seen = 0;
        for (var n = 0; n < 250; n++) {
            var mine = random.nextBoolean();
            var own = mine ? "甲锤" : "乙锤";
            var other = mine ? "乙锤" : "甲锤";
            List<String> names = tenants.within(mine ? first() : second(), () -> {
                if (random.nextInt(10) == 0) {
                    sections.add(own + random.nextLong());
                }
                return random.nextBoolean() ? sections.byJpa() : sections.byJdbc();
            });
            assertTrue(names.stream().noneMatch(name -> name.startsWith(other)), "a row of another tenant");
            seen += names.size();
        }
        return seen;
    }

    private static Tenant first() {
        return ContainerDatabase.tenant(ContainerDatabase.FIRST);
    }

    private static Tenant second() {
        return ContainerDatabase.tenant(ContainerDatabase.SECOND);
    }
}
