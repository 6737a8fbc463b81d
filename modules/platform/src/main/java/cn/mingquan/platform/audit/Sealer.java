package cn.mingquan.platform.audit;

import cn.mingquan.platform.secrets.InstallationKey;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.TenantDirectory;
import cn.mingquan.platform.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Links committed entries into their tenant's chain, so that no writer waits for another. A request stands until the
 * links are committed: a crash in between repeats work and loses nothing. The signed head is kept outside the tenant's
 * schema, as proof of what the unit had said.
 */
@Dependent
public class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class.getName());
    private static final int ENTRIES_PER_PASS = 5_000;
    private static final String PLATFORM_ROLE = "mq_platform";

    private final Tenants tenants;
    private final TenantDirectory directory;
    private final Database database;
    private final InstallationKey installationKey;
    private final Clock clock;

    @Inject
    Sealer(
            Tenants tenants,
            TenantDirectory directory,
            Database database,
            InstallationKey installationKey,
            Clock clock) {
        this.tenants = tenants;
        this.directory = directory;
        this.database = database;
        this.installationKey = installationKey;
        this.clock = clock;
    }

    /**
     * Links all that waits. A unit that cannot be reached keeps its requests, is told of in the log, and holds up
     * nobody else.
     */
    public void sealAll() {
        var unreached = new HashSet<String>();
        while (tenants.asPlatform(() -> sealRequested(unreached)) == ENTRIES_PER_PASS) {
            // more may wait
        }
    }

    /**
     * No connection stays open across a tenant's own transaction: the container would hand it back without its scope.
     *
     * @param unreached roles that are passed over; those that fail now are added
     * @return how many requests were looked at
     */
    private int sealRequested(Set<String> unreached) throws SQLException, GeneralSecurityException {
        var requested = requested(unreached);
        var looked = 0;
        for (var request : requested.entrySet()) {
            var role = request.getKey();
            looked += request.getValue().size();
            try {
                seal(role, request.getValue());
            } catch (RuntimeException failure) {
                unreached.add(role);
                LOG.log(Level.WARNING, "Cannot link the audit entries of " + role + " now, will try again", failure);
                continue;
            }
            settle(request.getValue());
        }
        return looked;
    }

    private void seal(String role, SortedSet<UUID> entries) throws SQLException, GeneralSecurityException {
        if (role.equals(PLATFORM_ROLE)) {
            publish(role, tenants.asPlatform(() -> link(entries)));
            return;
        }
        var tenant = directory.find(role.substring(2)).map(TenantDirectory.Entry::tenant);
        if (tenant.isPresent()) {
            publish(role, tenants.within(tenant.get(), () -> link(entries)));
        }
    }

    private void settle(SortedSet<UUID> entries) throws SQLException {
        try (var platform = database.connection();
                var delete = platform.prepareStatement("delete from seal_request where id = any(?)")) {
            delete.setArray(1, platform.createArrayOf("uuid", entries.toArray()));
            delete.executeUpdate();
        }
    }

    private Map<String, SortedSet<UUID>> requested(Set<String> unreached) throws SQLException {
        var requested = new TreeMap<String, SortedSet<UUID>>();
        try (var platform = database.connection();
                var select = platform.prepareStatement(
                        "select tenant, id from seal_request where tenant <> all(?) order by id limit ?")) {
            select.setArray(1, platform.createArrayOf("text", unreached.toArray()));
            select.setInt(2, ENTRIES_PER_PASS);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    requested
                            .computeIfAbsent(rows.getString(1), role -> new TreeSet<>())
                            .add(rows.getObject(2, UUID.class));
                }
            }
        }
        return requested;
    }

    private ChainHead link(SortedSet<UUID> entries) throws SQLException {
        try (var connection = database.connection()) {
            var head = head(connection);
            try (var select = connection.prepareStatement("select id, digest from audit_entry e where id = any(?)"
                            + " and not exists (select 1 from audit_link l where l.entry_id = e.id) order by id");
                    var insert = connection.prepareStatement(
                            "insert into audit_link (seq, entry_id, hash) values (?, ?, ?)")) {
                select.setArray(1, connection.createArrayOf("uuid", entries.toArray()));
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        var seq = head.seq() + 1;
                        head = new ChainHead(seq, Chain.link(head.hash(), seq, rows.getBytes(2)));
                        insert.setLong(1, seq);
                        insert.setObject(2, rows.getObject(1, UUID.class));
                        insert.setBytes(3, head.hash());
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            return head;
        }
    }

    private static ChainHead head(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select seq, hash from audit_link order by seq desc limit 1");
                var rows = select.executeQuery()) {
            return rows.next() ? new ChainHead(rows.getLong(1), rows.getBytes(2)) : ChainHead.EMPTY;
        }
    }

    private void publish(String role, ChainHead head) throws SQLException, GeneralSecurityException {
        try (var platform = database.connection()) {
            publish(platform, role, head);
        }
    }

    private void publish(Connection platform, String role, ChainHead head)
            throws SQLException, GeneralSecurityException {
        var key = key(platform, role);
        try (var upsert = platform.prepareStatement(
                "insert into audit_head (tenant, seq, hash, public_key, signature, at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (tenant) do update set seq = excluded.seq, hash = excluded.hash,"
                        + " signature = excluded.signature, at = excluded.at where audit_head.seq < excluded.seq")) {
            upsert.setString(1, role);
            upsert.setLong(2, head.seq());
            upsert.setBytes(3, head.hash());
            upsert.setBytes(4, key.publicKey());
            upsert.setBytes(
                    5, Chain.sign(installationKey.decrypt(key.encryptedPrivateKey()), role, head.seq(), head.hash()));
            upsert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            upsert.executeUpdate();
        }
    }

    private SigningKey key(Connection platform, String role) throws SQLException, GeneralSecurityException {
        try (var select = platform.prepareStatement("select public_key, private_key from audit_key where tenant = ?")) {
            select.setString(1, role);
            try (var rows = select.executeQuery()) {
                if (rows.next()) {
                    return new SigningKey(rows.getBytes(1), rows.getBytes(2));
                }
            }
        }
        var pair = KeyPairGenerator.getInstance(Chain.ALGORITHM).generateKeyPair();
        var key = new SigningKey(
                pair.getPublic().getEncoded(),
                installationKey.encrypt(pair.getPrivate().getEncoded()));
        try (var insert =
                platform.prepareStatement("insert into audit_key (tenant, public_key, private_key) values (?, ?, ?)")) {
            insert.setString(1, role);
            insert.setBytes(2, key.publicKey());
            insert.setBytes(3, key.encryptedPrivateKey());
            insert.executeUpdate();
        }
        return key;
    }

    /**
     * The last link of a chain.
     *
     * @param seq 0 while nothing is sealed
     */
    private record ChainHead(long seq, byte[] hash) {

        static final ChainHead EMPTY = new ChainHead(0, Chain.GENESIS);
    }

    private record SigningKey(byte[] publicKey, byte[] encryptedPrivateKey) {}
}
