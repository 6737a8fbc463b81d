package cn.mingquan.platform.audit;

import cn.mingquan.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done, by whom, when and to what. Written once, never changed; the digest covers every field.
 *
 * @param at in whole microseconds
 * @param label how people call the subject
 * @param detail JSON, kept as written
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String actor,
        String actorName,
        String action,
        String subjectKind,
        @Nullable UUID subjectId,
        String label,
        String detail) {

    /** SHA-256 over all fields, each with its length, so that no two entries share an encoding. */
    public byte[] digest() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            field(out, id.toString());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            field(out, actor);
            field(out, actorName);
            field(out, action);
            field(out, subjectKind);
            field(out, subjectId == null ? "" : subjectId.toString());
            field(out, label);
            field(out, detail);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Sha256.of(bytes.toByteArray());
    }

    private static void field(DataOutputStream out, String value) throws IOException {
        var utf8 = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
