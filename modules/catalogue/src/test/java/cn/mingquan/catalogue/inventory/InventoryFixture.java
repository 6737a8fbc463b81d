package cn.mingquan.catalogue.inventory;

import cn.mingquan.catalogue.PowerCategories;
import cn.mingquan.catalogue.TenantFixture;
import cn.mingquan.catalogue.inventory.coverage.Coverage;
import cn.mingquan.catalogue.inventory.coverage.InventoryCoverageResource;
import cn.mingquan.catalogue.inventory.entry.EntryRules;
import cn.mingquan.catalogue.inventory.entry.InventoryEntry;
import cn.mingquan.catalogue.inventory.list.Acceptance;
import cn.mingquan.catalogue.inventory.list.InventoryReturnResource;
import cn.mingquan.catalogue.inventory.list.InventoryReturnView;
import cn.mingquan.catalogue.inventory.list.InventoryReturns;
import cn.mingquan.catalogue.inventory.list.SaveInventoryReturn;
import cn.mingquan.platform.Ids;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.json.Json;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.TenantDatabase;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit of three sections in an inventory round; it is 20 June 2026. */
public final class InventoryFixture implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 20);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    public final TenantDatabase database = database();
    public final Sql sql = new Sql(database);
    public final AuditTrail audit = new AuditTrail(database, CLOCK);
    public final InventoryRounds rounds = new InventoryRounds(sql, CLOCK);
    public final InventoryReturns returns = new InventoryReturns(sql, CLOCK);
    public final EntryRules rules = new EntryRules(sql, new PowerCategories(sql));
    public final InventoryRoundResource roundResource = new InventoryRoundResource(rounds, audit);
    public final InventoryReturnResource lists = new InventoryReturnResource(
            rounds, returns, rules, new Acceptance(sql, audit, TenantFixture.figures(database), CLOCK), audit, sql);
    public final InventoryCoverageResource coverage =
            new InventoryCoverageResource(rounds, returns, new Coverage(rounds, returns, sql), audit);

    public final UUID licensing = section("许可科", 1);
    public final UUID office = section("办公室", 2);
    public final UUID archive = section("档案室", 3);
    public final UUID head = post(licensing, "科长", "MIDDLE_HEAD", "张三");
    public final UUID clerk = post(licensing, "科员", "STAFF", "李四", "王五");
    public final UUID secretary = post(office, "主任", "MIDDLE_HEAD", "赵六");

    private static TenantDatabase database() {
        try {
            return TenantFixture.tenant();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    UUID section(String name, int sort) {
        var id = Ids.next();
        sql.change("insert into section (id, name, sort) values (?, ?, ?)", id, name, sort);
        return id;
    }

    UUID post(@Nullable UUID section, String name, String layer, String... holders) {
        var id = Ids.next();
        sql.change(
                "insert into post (id, section_id, name, holder_layer, hot_post, holders) values (?, ?, ?, ?, true, ?)",
                id,
                section,
                name,
                layer,
                Json.write(List.of(holders)));
        return id;
    }

    public UUID power(String code, String name, String state) {
        var id = Ids.next();
        sql.change(
                "insert into power_item (id, code, name, category, exerciser, state, approved_on, withdrawn_on,"
                        + " created_at, updated_at) values (?, ?, ?, '01', '本局', ?,"
                        + " case when ? = 'APPROVED' then date '2026-01-01' end,"
                        + " case when ? = 'WITHDRAWN' then date '2026-01-01' end, now(), now())",
                id,
                code,
                name,
                state,
                state,
                state);
        return id;
    }

    public UUID open() {
        return open(TODAY);
    }

    UUID open(LocalDate due) {
        return opened(new SaveInventoryRound("2026 年清权" + due, due.minusDays(10), due, null));
    }

    UUID opened(SaveInventoryRound input) {
        return ((InventoryRoundView) roundResource.open(input).getEntity()).id();
    }

    public InventoryReturnView list(UUID round, UUID section) {
        return returns.ofRound(round).stream()
                .filter(list -> section.equals(list.sectionId()))
                .findFirst()
                .orElseThrow();
    }

    InventoryReturnView saved(UUID round, UUID section, List<InventoryEntry> entries, String... people) {
        var list = list(round, section);
        return lists.save(
                round, list.id(), new SaveInventoryReturn(entries, List.of(people)), "\"" + list.version() + "\"");
    }

    public InventoryReturnView submitted(UUID round, UUID section, List<InventoryEntry> entries, String... people) {
        return lists.submit(round, saved(round, section, entries, people).id(), null);
    }

    public static InventoryEntry exercises(@Nullable UUID post, UUID power) {
        return new InventoryEntry(post, false, power, null, null, null, null);
    }

    public static InventoryEntry fresh(@Nullable UUID post, String name, @Nullable String category) {
        return new InventoryEntry(post, false, null, name, category, "向申请人发证", null);
    }

    public static InventoryEntry none(@Nullable UUID post) {
        return new InventoryEntry(post, true, null, null, null, null, null);
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
