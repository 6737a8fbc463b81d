package cn.mingquan.platform.audit.reading;

import cn.mingquan.platform.tenancy.Database;
import cn.mingquan.platform.tenancy.Scopes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes the current scope's chain as a file for the offline verifier: JSON lines, first the signed head, then each
 * entry with its link, then the entries that wait for theirs. Memory stays bounded.
 */
@Dependent
public class ChainExport {

    private static final int FETCH = 1_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Database database;

    @Inject
    public ChainExport(Database database) {
        this.database = database;
    }

    /** Read in one transaction into a temporary file, so that a slow reader holds no connection. */
    Response asFile(String name) throws SQLException, IOException {
        var file = Files.createTempFile("audit-chain", ".ndjson");
        try (var out = Files.newOutputStream(file)) {
            write(out);
        }
        var in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return Response.ok(in)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** What proves the file that {@link #write} makes now, kept away from it. */
    public ChainHead head() throws SQLException {
        return ChainHead.now(database);
    }

    public void write(OutputStream out) throws SQLException, IOException {
        try (var connection = database.connection()) {
            var head = SignedHead.of(connection, Scopes.role());
            line(out, headLine(head));
            try (var select = connection.prepareStatement("select l.seq, l.hash, e.id, e.at, e.actor, e.actor_name,"
                    + " e.action, e.subject_kind, e.subject_id, e.label, e.detail, e.digest"
                    + " from audit_entry e left join audit_link l on l.entry_id = e.id and l.seq <= ?"
                    + " order by l.seq nulls last, e.id")) {
                // What is sealed while we read has no signature in this file.
                select.setLong(1, head.map(SignedHead::seq).orElse(0L));
                select.setFetchSize(FETCH);
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        line(out, entry(rows));
                    }
                }
            }
        }
    }

    private static JsonObject headLine(Optional<SignedHead> signed) {
        var line = Json.createObjectBuilder().add("kind", "head").add("tenant", Scopes.role());
        signed.ifPresentOrElse(
                head -> line.add("seq", head.seq())
                        .add("hash", HEX.formatHex(head.hash()))
                        .add("publicKey", HEX.formatHex(head.publicKey()))
                        .add("signature", HEX.formatHex(head.signature()))
                        .add("at", head.at().toString()),
                () -> line.add("seq", 0));
        return line.build();
    }

    private static JsonObject entry(ResultSet row) throws SQLException {
        var line = Json.createObjectBuilder().add("kind", "entry");
        var seq = row.getLong(1);
        if (!row.wasNull()) {
            line.add("seq", seq).add("hash", HEX.formatHex(row.getBytes(2)));
        }
        line.add("id", row.getObject(3, UUID.class).toString())
                .add("at", row.getObject(4, OffsetDateTime.class).toInstant().toString())
                .add("actor", row.getString(5))
                .add("actorName", row.getString(6))
                .add("action", row.getString(7))
                .add("subjectKind", row.getString(8));
        var subject = row.getObject(9, UUID.class);
        if (subject != null) {
            line.add("subjectId", subject.toString());
        }
        return line.add("label", row.getString(10))
                .add("detail", row.getString(11))
                .add("digest", HEX.formatHex(row.getBytes(12)))
                .build();
    }

    private static void line(OutputStream out, JsonObject object) throws IOException {
        out.write(object.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
