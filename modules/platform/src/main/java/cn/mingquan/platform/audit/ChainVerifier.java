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
import java.util.Arrays;
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
    private byte[] atHead = Chain.GENESIS;
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
        Head head = null;
        var known = knownHash == null;
        for (var text = file.readLine(); text != null; text = file.readLine()) {
            line++;
            try (var reader = Json.createReader(new StringReader(text))) {
                var object = reader.readObject();
                if (line == 1) {
                    head = Head.of(object);
                } else {
                    entry(object);
                    known = known || HEX.formatHex(previous).equalsIgnoreCase(knownHash);
                }
                if (head != null && head.seq() == sealed) {
                    atHead = previous;
                }
            } catch (JsonException
                    | ClassCastException
                    | NullPointerException
                    | IllegalArgumentException
                    | ArithmeticException
                    | DateTimeException broken) {
                find("not a line of a chain file");
            }
        }
        if (line == 0) {
            find("the file is empty");
        }
        line = 1;
        if (head != null) {
            judge(head);
        }
        if (!known) {
            find("the head kept elsewhere does not occur in this chain");
        }
        return new Verdict(
                head == null ? "" : head.tenant(), sealed, unsealed, HEX.formatHex(previous), List.copyOf(findings));
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

    private void judge(Head head) {
        if (head.seq() == 0 && sealed == 0) {
            return;
        }
        if (head.seq() > sealed) {
            find("the head is link " + head.seq() + ", the file ends at " + sealed);
            return;
        }
        if (!Arrays.equals(atHead, head.hash())) {
            find("the head is not link " + head.seq());
        }
        try {
            if (!Chain.signed(head.publicKey(), head.tenant(), head.seq(), head.hash(), head.signature())) {
                find("the signature on the head is wrong");
            }
        } catch (GeneralSecurityException broken) {
            find("the head is not signed");
        }
    }

    /** The first line of the file; its byte fields are empty while nothing is sealed. */
    private record Head(String tenant, long seq, byte[] hash, byte[] publicKey, byte[] signature) {

        static Head of(JsonObject line) {
            return new Head(
                    line.getString("tenant"),
                    line.getJsonNumber("seq").longValueExact(),
                    HEX.parseHex(line.getString("hash", "")),
                    HEX.parseHex(line.getString("publicKey", "")),
                    HEX.parseHex(line.getString("signature", "")));
        }
    }

    private void find(String what) {
        if (findings.size() < FINDINGS) {
            findings.add("line " + line + ": " + what);
        }
    }
}
