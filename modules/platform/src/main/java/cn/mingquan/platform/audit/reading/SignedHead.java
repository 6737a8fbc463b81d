package cn.mingquan.platform.audit.reading;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The last sealed link of a scope's chain, as the sealer signed it. */
record SignedHead(long seq, byte[] hash, byte[] publicKey, byte[] signature, Instant at) {

    /** Empty where nothing has been sealed yet. */
    static Optional<SignedHead> of(Connection connection, String tenant) throws SQLException {
        try (var select = connection.prepareStatement(
                "select seq, hash, public_key, signature, at from platform.audit_head where tenant = ?")) {
            select.setString(1, tenant);
            try (var rows = select.executeQuery()) {
                if (!rows.next()) {
                    return Optional.empty();
                }
                return Optional.of(new SignedHead(
                        rows.getLong(1),
                        rows.getBytes(2),
                        rows.getBytes(3),
                        rows.getBytes(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant()));
            }
        }
    }
}
