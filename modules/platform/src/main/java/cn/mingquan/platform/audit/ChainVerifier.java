package cn.mingquan.platform.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Proves, away from the system, that an exported chain is whole: every entry's digest, every link, the numbering and
 * the signature on the head. Against a head obtained earlier it also proves that nothing said by then was cut off.
 */
public final class ChainVerifier {

    private static final HexFormat HEX = HexFormat.of();
    private static final int FINDINGS = 100;

    /**
     * What was found.
     *
     * @param sealed entries with a link
     * @param unsealed entries that wait for theirs; a few are normal while the system works
     * @param findings what is wrong, with the line; empty for a whole chain
     */
    public record Verdict(String tenant, long sealed, long unsealed, String headHash, List<String> findings) {

        public boolean whole() {
            return findings.isEmpty();
        }
    }

    private final List<String> findings = new ArrayList<>();
    private byte[] previous = Chain.GENESIS;
    private long sealed;
    private long unsealed;
    private int line;

    private ChainVerifier() {}

    /**
     * @param knownHash a head's hash that somebody kept (hex), or null
     */
    public static Verdict verify(BufferedReader file, @Nullable String knownHash) throws IOException {
        return new ChainVerifier().read(file, knownHash);
    }

    private Verdict read(BufferedReader file, @Nullable String knownHash) throws IOException {
        var tenant = "";
        JsonObject head = null;
        var known = knownHash == null;
        for (var text = file.readLine(); text != null; text = file.readLine()) {
            line++;
            try (var reader = Json.createReader(new StringReader(text))) {
                var object = reader.readObject();
                if (line == 1) {
                    head = object;
                    tenant = object.getString("tenant");
                } else {
                    entry(object);
                    known = known || HEX.formatHex(previous).equalsIgnoreCase(knownHash);
                }
            } catch (JsonException
                    | ClassCastException
                    | NullPointerException
                    | IllegalArgumentException
                    | DateTimeException broken) {
                find("not a line of a chain file");
            }
        }
        if (head == null) {
            find("the file is empty");
        } else {
            head(head);
        }
        if (!known) {
            find("the head kept elsewhere does not occur in this chain");
        }
        return new Verdict(tenant, sealed, unsealed, HEX.formatHex(previous), List.copyOf(findings));
    }

    private void entry(JsonObject object) {
        var subject = object.getString("subjectId", null);
        var digest = new AuditEntry(
                        UUID.fromString(object.getString("id")),
                        Instant.parse(object.getString("at")),
                        object.getString("actor"),
                        object.getString("actorName"),
                        object.getString("action"),
                        object.getString("subjectKind"),
                        subject == null ? null : UUID.fromString(subject),
                        object.getString("label"),
                        object.getString("detail"))
                .digest();
        if (!HEX.formatHex(digest).equals(object.getString("digest"))) {
            find("entry " + object.getString("id") + " was changed");
        }
        if (!object.containsKey("seq")) {
            unsealed++;
            return;
        }
        sealed++;
        var seq = object.getJsonNumber("seq").longValueExact();
        if (seq != sealed) {
            find("link " + sealed + " is missing");
        }
        previous = Chain.link(previous, seq, digest);
        if (!HEX.formatHex(previous).equals(object.getString("hash"))) {
            find("link " + seq + " does not follow from the one before");
            previous = HEX.parseHex(object.getString("hash"));
        }
    }

    private void head(JsonObject head) {
        line = 1;
        var seq = head.getJsonNumber("seq").longValueExact();
        if (seq == 0 && sealed == 0) {
            return;
        }
        if (seq > sealed) {
            find("the head is link " + seq + ", the file ends at " + sealed);
            return;
        }
        try {
            var hash = HEX.parseHex(head.getString("hash"));
            if (seq == sealed && !HEX.formatHex(previous).equals(head.getString("hash"))) {
                find("the head is not the last link");
            }
            if (!Chain.signed(
                    HEX.parseHex(head.getString("publicKey")),
                    head.getString("tenant"),
                    seq,
                    hash,
                    HEX.parseHex(head.getString("signature")))) {
                find("the signature on the head is wrong");
            }
        } catch (GeneralSecurityException | NullPointerException | IllegalArgumentException broken) {
            find("the head is not signed");
        }
    }

    private void find(String what) {
        if (findings.size() < FINDINGS) {
            findings.add("line " + line + ": " + what);
        }
    }
}
