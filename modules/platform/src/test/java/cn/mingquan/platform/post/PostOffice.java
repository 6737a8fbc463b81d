package cn.mingquan.platform.post;

import cn.mingquan.platform.attachments.Attachments;
import cn.mingquan.platform.audit.AuditTrail;
import cn.mingquan.platform.filings.FilingLists;
import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.ScopedDatabase;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.testing.Postgres;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;

/** The post office on real schemas, for units whose overseers are said here instead of in a registry. */
public final class PostOffice implements AddressBook, TenantDirectory, AutoCloseable {

    public final ScopedDatabase database;
    public final Sql sql;
    public final Clock clock;
    public final AuditTrail audit;
    public final FilingKinds kinds;
    public final Outbox outbox;
    public final Inbox inbox;
    public final FilingLists lists;
    public final Attachments attachments;
    public final Round round;

    private final Postgres postgres;
    private final Map<UUID, Address> units = new LinkedHashMap<>();
    private final Map<UUID, Set<UUID>> overseers = new HashMap<>();
    private Duration ahead = Duration.ZERO;

    /** @param kinds made from the statements and the clock of this post office */
    public PostOffice(Postgres postgres, KindsOf kinds) {
        this.postgres = postgres;
        this.database = new ScopedDatabase(postgres);
        this.sql = database.sql();
        var real = Clock.tick(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofNanos(1_000));
        this.clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return real.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return real.withZone(zone);
            }

            @Override
            public java.time.Instant instant() {
                return real.instant().plus(ahead);
            }
        };
        this.audit = new AuditTrail(database, clock);
        this.kinds = new FilingKinds(kinds.on(this));
        this.outbox = new Outbox(sql, this, this.kinds, audit, clock);
        this.inbox = new Inbox(sql, this.kinds, audit, clock);
        this.lists = new FilingLists(sql, this.kinds, clock);
        this.attachments = new Attachments(sql, audit, clock);
        this.round = new Round(
                database.tenants(),
                this,
                this,
                sql,
                outbox,
                inbox,
                new Enclosures(database.tenants(), this.kinds, attachments),
                this.kinds,
                clock);
    }

    /** Makes the kinds of a post office. */
    @FunctionalInterface
    public interface KindsOf {
        List<? extends FilingKind> on(PostOffice office);
    }

    public Tenant unit(String name) {
        var tenant = postgres.newTenant();
        units.put(tenant.unitId(), new Address(tenant, name));
        return tenant;
    }

    public void oversees(Tenant body, Tenant unit) {
        overseers.computeIfAbsent(unit.unitId(), any -> new HashSet<>()).add(body.unitId());
    }

    public void released(Tenant body, Tenant unit) {
        overseers.getOrDefault(unit.unitId(), Set.of()).remove(body.unitId());
    }

    public void later(Duration time) {
        ahead = ahead.plus(time);
    }

    /** In a business transaction of the unit. */
    public <T> T as(Tenant unit, Callable<T> work) {
        return database.tenants().within(unit, work);
    }

    /** Until nothing waits. */
    public void carry() {
        while (round.run() > 0) {
            // more may wait
        }
    }

    @Override
    public Optional<Address> find(UUID unit) {
        return Optional.ofNullable(units.get(unit));
    }

    @Override
    public List<Address> over(UUID unit, LocalDate day) {
        return overseers.getOrDefault(unit, Set.of()).stream()
                .flatMap(body -> find(body).stream())
                .toList();
    }

    @Override
    public List<Under> under(UUID body, LocalDate day) {
        return units.values().stream()
                .filter(unit -> overseers.getOrDefault(unit.unitId(), Set.of()).contains(body))
                .map(unit -> new Under(
                        unit,
                        "和川县",
                        "OTHER",
                        "其他",
                        overseers.values().stream().anyMatch(bodies -> bodies.contains(unit.unitId()))))
                .toList();
    }

    @Override
    public Optional<Entry> find(String code) {
        return units.values().stream()
                .filter(address -> address.tenant().code().equals(code))
                .findFirst()
                .map(address -> new Entry(address.tenant(), false));
    }

    @Override
    public List<Tenant> all() {
        return units.values().stream().map(Address::tenant).toList();
    }

    @Override
    public void close() throws Exception {
        database.close();
    }
}
