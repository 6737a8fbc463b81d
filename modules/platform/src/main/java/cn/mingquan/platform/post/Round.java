package cn.mingquan.platform.post;

import cn.mingquan.platform.sql.Sql;
import cn.mingquan.platform.tenancy.Tenant;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One round of the courier: fetch, carry, tell the sender. The notices are held by the platform transaction around it and
 * given back by a crash anywhere; each step inside is a transaction of one tenant and changes nothing when it is repeated.
 * So nothing is lost, and nothing arrives twice.
 */
@Dependent
public class Round {

    /** How many notices a round takes at most: bounds its time and its memory. */
    static final int PARCELS = 100;

    private static final Logger LOG = Logger.getLogger(Round.class.getName());
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Tenants tenants;
    private final TenantDirectory directory;
    private final AddressBook addresses;
    private final Sql sql;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Enclosures enclosures;
    private final FilingKinds kinds;
    private final Clock clock;

    @Inject
    public Round(
            Tenants tenants,
            TenantDirectory directory,
            AddressBook addresses,
            Sql sql,
            Outbox outbox,
            Inbox inbox,
            Enclosures enclosures,
            FilingKinds kinds,
            Clock clock) {
        this.tenants = tenants;
        this.directory = directory;
        this.addresses = addresses;
        this.sql = sql;
        this.outbox = outbox;
        this.inbox = inbox;
        this.enclosures = enclosures;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @return how many notices it took; 0 when nothing waits */
    public int run() {
        return tenants.asPlatform(() -> {
            var taken = take();
            if (!taken.isEmpty()) {
                finish(taken, carry(taken));
            }
            return taken.size();
        });
    }

    private List<Parcel> take() {
        return sql.list(
                "select id, tenant, filing_id, leg, attempts from platform.parcel where at <= ? order by at, id limit ?"
                        + " for update skip locked",
                row -> new Parcel(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        Parcel.Leg.valueOf(row.getString(4)),
                        row.getInt(5)),
                clock.instant(),
                PARCELS);
    }

    /** @return what could not be carried now */
    private Set<Parcel> carry(List<Parcel> taken) {
        var failed = new HashSet<Parcel>();
        var filings = new LinkedHashMap<Delivery, Boolean>();
        var outcomes = new LinkedHashMap<Return, Boolean>();
        apart(taken, parcel -> parcel.origin() + parcel.leg())
                .forEach(group -> attempt(group, failed, () -> {
                    var origin = origin(group.get(0).origin());
                    if (group.get(0).leg() == Parcel.Leg.FILING) {
                        deliveries(origin, group).forEach(delivery -> filings.put(delivery, true));
                    } else {
                        returns(origin, group).forEach(back -> outcomes.put(back, true));
                    }
                }));
        deliver(filings.keySet(), failed);
        settle(outcomes.keySet(), failed);
        return failed;
    }

    /** A filing with where it goes; without a receiver it comes back to its sender. */
    private record Delivery(
            Parcel parcel, Letter letter, AddressBook.Address sender, AddressBook.@Nullable Address receiver) {}

    /** What became of a filing, with the unit that is told. */
    private record Return(Parcel parcel, Settlement settlement, AddressBook.Address sender) {}

    private Tenant origin(String role) {
        return directory
                .find(role.substring(2))
                .map(TenantDirectory.Entry::tenant)
                .orElseThrow(() -> new IllegalStateException("The unit " + role + " is closed"));
    }

    private AddressBook.Address address(UUID unit) {
        return addresses.find(unit).orElseThrow(() -> new IllegalStateException("The unit " + unit + " is closed"));
    }

    private List<Delivery> deliveries(Tenant origin, List<Parcel> parcels) {
        var letters = tenants.reading(origin, () -> letters(filingIds(parcels)));
        var sender = address(origin.unitId());
        var bodies = new HashMap<UUID, AddressBook.Address>();
        addresses.over(origin.unitId(), LocalDate.now(clock)).forEach(body -> bodies.put(body.unitId(), body));
        var deliveries = new ArrayList<Delivery>();
        for (var parcel : parcels) {
            var letter = letters.get(parcel.filing());
            if (letter != null) {
                var receiver =
                        kinds.get(letter.kind()).notice() ? under(origin, letter) : bodies.get(letter.receiver());
                deliveries.add(new Delivery(parcel, letter, sender, receiver));
            }
        }
        return deliveries;
    }

    /** The unit that a notice goes to, while the sender oversees it. */
    private AddressBook.@Nullable Address under(Tenant body, Letter notice) {
        var overseen = addresses.over(notice.receiver(), LocalDate.now(clock)).stream()
                .anyMatch(over -> over.unitId().equals(body.unitId()));
        return overseen ? addresses.find(notice.receiver()).orElse(null) : null;
    }

    private List<Return> returns(Tenant origin, List<Parcel> parcels) {
        var found = tenants.reading(origin, () -> settlements(origin, filingIds(parcels)));
        var returns = new ArrayList<Return>();
        for (var parcel : parcels) {
            var settled = found.get(parcel.filing());
            if (settled != null) {
                returns.add(new Return(parcel, settled.settlement(), address(settled.sender())));
            }
        }
        return returns;
    }

    private void deliver(Collection<Delivery> deliveries, Set<Parcel> failed) {
        var known = deliveries.stream()
                .filter(delivery -> delivery.receiver() != null)
                .toList();
        apart(known, delivery -> String.valueOf(delivery.receiver()), Delivery::parcel)
                .forEach(group -> attempt(parcels(group), failed, () -> {
                    var receiver = group.get(0).receiver();
                    if (receiver != null) {
                        group.forEach(delivery -> enclosures.carry(delivery.letter(), delivery.sender(), receiver));
                        tenants.within(receiver.tenant(), () -> {
                            group.forEach(delivery -> inbox.deliver(delivery.letter(), delivery.sender()));
                            return null;
                        });
                    }
                }));
        var arrived = deliveries.stream()
                .filter(delivery -> !failed.contains(delivery.parcel()))
                .toList();
        apart(arrived, delivery -> delivery.sender().toString(), Delivery::parcel)
                .forEach(group -> attempt(
                        parcels(group),
                        failed,
                        () -> tenants.within(group.get(0).sender().tenant(), () -> {
                            group.forEach(this::tellSender);
                            return null;
                        })));
    }

    private void tellSender(Delivery delivery) {
        if (delivery.receiver() == null) {
            var notice = kinds.get(delivery.letter().kind()).notice();
            outbox.undeliverable(delivery.letter(), notice ? "该单位已停用，或者不再由本机构管辖" : "收件机构已停用，或者不再管辖本单位");
        } else {
            outbox.delivered(delivery.letter());
        }
    }

    private void settle(Collection<Return> returns, Set<Parcel> failed) {
        apart(returns, back -> back.sender().toString(), Return::parcel)
                .forEach(group -> attempt(
                        group.stream().map(Return::parcel).toList(),
                        failed,
                        () -> tenants.within(group.get(0).sender().tenant(), () -> {
                            group.forEach(back -> outbox.settle(back.settlement()));
                            return null;
                        })));
    }

    /** A tenant that cannot be reached now (its schema is being migrated, say) does not hold up the others. */
    private static void attempt(List<Parcel> parcels, Set<Parcel> failed, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "Cannot carry " + parcels.size() + " filings now, will try again", failure);
            failed.addAll(parcels);
        }
    }

    private static List<Parcel> parcels(List<Delivery> deliveries) {
        return deliveries.stream().map(Delivery::parcel).toList();
    }

    private static List<List<Parcel>> apart(
            Collection<Parcel> parcels, java.util.function.Function<Parcel, String> where) {
        return apart(parcels, where, parcel -> parcel);
    }

    /** By where they go; what has failed before goes alone, so that it takes nothing else with it. */
    private static <T> List<List<T>> apart(
            Collection<T> things,
            java.util.function.Function<T, String> where,
            java.util.function.Function<T, Parcel> parcel) {
        var groups = new LinkedHashMap<String, List<T>>();
        for (var thing : things) {
            var notice = parcel.apply(thing);
            var key = where.apply(thing) + (notice.attempts() == 0 ? "" : notice.id());
            groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(thing);
        }
        return List.copyOf(groups.values());
    }

    private static List<UUID> filingIds(List<Parcel> parcels) {
        return parcels.stream().map(Parcel::filing).toList();
    }

    private Map<UUID, Letter> letters(List<UUID> ids) {
        var letters = new HashMap<UUID, Letter>();
        sql.list(
                        "select id, kind, subject_id, title, period, document_no, receiver_id, document, digest, sent_by,"
                                + " sent_at from outgoing where id = any(?::uuid[])",
                        row -> new Letter(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getObject(7, UUID.class),
                                row.getString(8),
                                row.getBytes(9),
                                row.getString(10),
                                row.getObject(11, OffsetDateTime.class).toInstant()),
                        ids)
                .forEach(letter -> letters.put(letter.id(), letter));
        return letters;
    }

    private record Settled(UUID sender, Settlement settlement) {}

    private Map<UUID, Settled> settlements(Tenant body, List<UUID> ids) {
        var settlements = new HashMap<UUID, Settled>();
        sql.list(
                        "select sender_id, id, state, received_at, received_by, closed_at, closed_by, reason, reply"
                                + " from incoming where id = any(?::uuid[]) and state <> 'DELIVERED'",
                        row -> new Settled(
                                row.getObject(1, UUID.class),
                                new Settlement(
                                        row.getObject(2, UUID.class),
                                        body.unitId(),
                                        FilingState.valueOf(row.getString(3)),
                                        instant(row, 4),
                                        row.getString(5),
                                        instant(row, 6),
                                        row.getString(7),
                                        row.getString(8),
                                        row.getString(9))),
                        ids)
                .forEach(settled -> settlements.put(settled.settlement().id(), settled));
        return settlements;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /** Takes away what is done; what failed waits, each time twice as long. */
    private void finish(List<Parcel> taken, Set<Parcel> failed) {
        var done = taken.stream().filter(parcel -> !failed.contains(parcel)).toList();
        sql.change(
                "delete from platform.parcel where id = any(?::uuid[])",
                done.stream().map(Parcel::id).toList());
        var now = clock.instant();
        sql.each(
                "update platform.parcel set attempts = attempts + 1, at = ? where id = ?",
                failed.stream()
                        .map(parcel -> new Object[] {now.plus(wait(parcel.attempts())), parcel.id()})
                        .toList());
    }

    private static Duration wait(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
