package cn.mingquan.platform.audit;

import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Judges, away from the system, an exported chain: every entry's digest, every link, the numbering and the signature on the
 * head. All of that stands in the file itself, and who writes the file anew can sign it anew with a key of his own. It
 * proves something only against what was kept elsewhere: the fingerprint of the unit's key, or the hash of an earlier head,
 * which proves the chain up to there.
 */
public final class ChainVerifier {

    private static final HexFormat HEX = HexFormat.of();
    private static final int FINDINGS = 100;

    /** Sealing follows within seconds; longer than this no entry waits beside sealed ones that are younger. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** A name twice in one line would show the reader one value and prove the other. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    /** What the digest and the link say; anything beside it would be proven by nothing. */
    private static final Set<String> KNOWN = Set.of(
            "kind",
            "seq",
            "hash",
            "id",
            "at",
            "actor",
            "actorName",
            "action",
            "subjectKind",
            "subjectId",
            "label",
            "detail",
            "digest");

    /** What was kept away from the system, in hexadecimal, as far as somebody did; copied from paper, so spaces may stand in it. */
    public record Kept(@Nullable String keyFingerprint, @Nullable String headHash) {
        public Kept {
            keyFingerprint = withoutSpaces(keyFingerprint);
            headHash = withoutSpaces(headHash);
        }

        private static @Nullable String withoutSpaces(@Nullable String digits) {
            return digits == null ? null : digits.replaceAll("\\s", "");
        }
    }

    /**
     * What was found.
     *
     * @param sealed entries with a link
     * @param unsealed entries that wait for theirs; a few are normal while the system works, and nothing proves them
     * @param keyFingerprint SHA-256 of the key the head is signed with, or empty
     * @param proven the last link that is proven by what was kept elsewhere; 0 where nothing was
     * @param findings what is wrong, with the line; empty for a chain that agrees with itself and with what was kept
     */
    public record Verdict(
            String tenant,
            long sealed,
            long unsealed,
            String headHash,
            String keyFingerprint,
            long proven,
            List<String> findings) {

        public boolean broken() {
            return !findings.isEmpty();
        }

        /** Whether every sealed entry is proven. */
        public boolean whole() {
            return findings.isEmpty() && sealed > 0 && proven == sealed;
        }
    }

    private final List<String> findings = new ArrayList<>();
    private byte[] previous = Chain.GENESIS;
    private byte[] atHead = Chain.GENESIS;
    private final Map<String, Instant> waiting = new LinkedHashMap<>();
    private Instant latest = Instant.MIN;
    private long sealed;
    private int line;

    private ChainVerifier() {}

    public static Verdict verify(BufferedReader file, Kept kept) throws IOException {
        return new ChainVerifier().read(file, kept);
    }

    private Verdict read(BufferedReader file, Kept kept) throws IOException {
        Head head = null;
        long proven = 0;
        for (var text = file.readLine(); text != null; text = file.readLine()) {
            line++;
            try (var reader = READERS.createReader(new StringReader(text))) {
                var object = reader.readObject();
                if (line == 1) {
                    head = Head.of(object);
                } else {
                    entry(object);
                    proven = HEX.formatHex(previous).equalsIgnoreCase(kept.headHash()) ? sealed : proven;
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
        if (kept.headHash() != null && proven == 0) {
            find("the head kept elsewhere does not occur in this chain");
        }
        var fingerprint = head == null ? "" : head.fingerprint();
        if (head != null) {
            judge(head);
        }
        if (kept.keyFingerprint() != null) {
            if (head != null && fingerprint.equalsIgnoreCase(kept.keyFingerprint())) {
                proven = Math.max(proven, head.seq());
            } else {
                find("the head is signed with another key than the one kept elsewhere");
            }
        }
        waiting.forEach((id, at) -> {
            if (sealed > 0 && at.isBefore(latest.minus(PATIENCE))) {
                find("entry " + id + " of " + at + " was never sealed");
            }
        });
        return new Verdict(
                head == null ? "" : head.tenant(),
                sealed,
                waiting.size(),
                HEX.formatHex(previous),
                fingerprint,
                proven,
                List.copyOf(findings));
    }

    private void entry(JsonObject object) {
        if (!KNOWN.containsAll(object.keySet()) || !object.getString("kind").equals("entry")) {
            find("says more than an entry does");
        }
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
        var at = Instant.parse(object.getString("at"));
        if (!object.containsKey("seq")) {
            waiting.put(object.getString("id"), at);
            return;
        }
        sealed++;
        latest = at.isAfter(latest) ? at : latest;
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

        String fingerprint() {
            return publicKey.length == 0 ? "" : Chain.fingerprint(publicKey);
        }

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
