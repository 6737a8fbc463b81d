package cn.mingquan.platform.audit.reading;

import cn.mingquan.platform.audit.Chain;
import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What is to be kept away from the system, so that the offline verifier can prove a chain by it.
 *
 * @param tenant the scope's name in the exported file
 * @param sealed how many entries the head stands for
 * @param keyFingerprint of the key that signs; it does not change. Absent, as are the next two, before the first seal
 * @param hash of the last sealed link, in hexadecimal digits
 * @param signedAt when that link was signed
 */
public record ChainHead(
        String tenant,
        long sealed,
        @Nullable String keyFingerprint,
        @Nullable String hash,
        @Nullable Instant signedAt) {

    /** The current scope's. */
    static ChainHead now(Database database) throws SQLException {
        try (var connection = database.connection()) {
            var tenant = Scopes.role();
            return SignedHead.of(connection, tenant)
                    .map(head -> new ChainHead(
                            tenant,
                            head.seq(),
                            Chain.fingerprint(head.publicKey()),
                            HexFormat.of().formatHex(head.hash()),
                            head.at()))
                    .orElseGet(() -> new ChainHead(tenant, 0, null, null, null));
        }
    }
}
