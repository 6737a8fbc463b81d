package cn.mingquan.registry.onboarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A batch of units, from one form or one file.
 *
 * @param file whether it came from a file, and not from a form
 * @param waiting whether it waits for the identity provider to answer
 * @param problems what was found in it, as JSON
 */
record Onboarding(
        UUID id,
        String fileName,
        boolean file,
        OnboardingState state,
        boolean waiting,
        String problems,
        String createdBy,
        Instant createdAt,
        @Nullable Instant credentialsTakenAt) {

    static Onboarding read(ResultSet row) throws SQLException {
        var taken = row.getObject("credentials_taken_at", OffsetDateTime.class);
        return new Onboarding(
                row.getObject("id", UUID.class),
                row.getString("file_name"),
                row.getString("file_sha256") != null,
                OnboardingState.valueOf(row.getString("state")),
                row.getBoolean("waiting"),
                row.getString("problems"),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                taken == null ? null : taken.toInstant());
    }
}
